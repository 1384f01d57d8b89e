-- Answers were remembered with the secrets they showed.
UPDATE idempotency SET body = (body::jsonb - 'secret' - 'token' - 'address')::text
WHERE body IS NOT NULL AND (path LIKE '%/webhooks%' OR path LIKE '%/calendar-feeds%');
