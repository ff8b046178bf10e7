-- Checks of street-level crime were the only ones; now a report says what it is of.
UPDATE import SET report = report || '{"kind": "police-uk-street"}'
WHERE report IS NOT NULL AND NOT report ? 'kind';
