-- After an outage the last rung may be the first that fires, so it tells the lead too. A ladder that was changed stays.
UPDATE reminder_rung SET recipients = '{LEAD,SUPERIOR}'
WHERE scope = 'PROVINCE' AND working_days = 5 AND recipients = '{SUPERIOR}';
