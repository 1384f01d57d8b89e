-- "What was this person told?"
CREATE INDEX delivery_person ON delivery (person, id) WHERE person IS NOT NULL;
