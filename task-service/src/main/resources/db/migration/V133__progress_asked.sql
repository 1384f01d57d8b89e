-- What was sent, word for word, so that the same id with other content is noticed; empty for what came before.
ALTER TABLE progress ADD COLUMN asked jsonb;
