-- What every installation knows from the start: police.uk's crime types, the forces of England and
-- Wales as police.uk spells them with their ONS codes, and the districts and partnerships of Kent.
-- Facts from data.police.uk and ONS lookups (Open Government Licence v3.0).

INSERT INTO scheme (id, slug, name) VALUES (1, 'police-uk', 'data.police.uk crime types');

INSERT INTO source (id, scheme_id, slug, name, publisher, licence, attribution, caveat) VALUES
  (1, 1, 'police-uk-street', 'data.police.uk', 'Single Online Home National Digital Team', 'Open Government Licence v3.0',
   'Contains public sector information licensed under the Open Government Licence v3.0.',
   'Police recorded crime is official but not accredited official statistics. Figures on data.police.uk are revised and differ from Home Office and ONS recorded crime.');

INSERT INTO indicator (id, scheme_id, slug, label, source_label, unit, counts, parent_id, is_total, polarity, position) VALUES
  (1, 1, 'all-crime', 'All crime', 'All crime', 'crimes', 'Crimes of all 13 types that police.uk publishes; anti-social behaviour is not crime and never part of it', NULL, true, 'lower', 0),
  (2, 1, 'anti-social-behaviour', 'Anti-social behaviour', 'Anti-social behaviour', 'incidents', 'Incidents reported to the police, not crimes', NULL, false, 'lower', 1),
  (3, 1, 'bicycle-theft', 'Bicycle theft', 'Bicycle theft', 'crimes', 'Theft of a pedal cycle', 1, false, 'lower', 2),
  (4, 1, 'burglary', 'Burglary', 'Burglary', 'crimes', 'Entering a building to steal or damage, homes and businesses', 1, false, 'lower', 3),
  (5, 1, 'criminal-damage-and-arson', 'Criminal damage and arson', 'Criminal damage and arson', 'crimes', 'Damage to property and fires set on purpose', 1, false, 'lower', 4),
  (6, 1, 'drugs', 'Drugs', 'Drugs', 'crimes', 'Possession and supply of drugs; depends on what the police look for', 1, false, 'neutral', 5),
  (7, 1, 'other-crime', 'Other crime', 'Other crime', 'crimes', 'Crimes that no other type holds, such as forgery and perjury', 1, false, 'lower', 6),
  (8, 1, 'other-theft', 'Other theft', 'Other theft', 'crimes', 'Thefts that no other type holds', 1, false, 'lower', 7),
  (9, 1, 'possession-of-weapons', 'Possession of weapons', 'Possession of weapons', 'crimes', 'Carrying a weapon; depends on what the police look for', 1, false, 'neutral', 8),
  (10, 1, 'public-order', 'Public order', 'Public order', 'crimes', 'Causing fear, alarm or distress in public', 1, false, 'lower', 9),
  (11, 1, 'robbery', 'Robbery', 'Robbery', 'crimes', 'Theft with force or the threat of force', 1, false, 'lower', 10),
  (12, 1, 'shoplifting', 'Shoplifting', 'Shoplifting', 'crimes', 'Theft from shops and stalls', 1, false, 'lower', 11),
  (13, 1, 'theft-from-the-person', 'Theft from the person', 'Theft from the person', 'crimes', 'Theft from a person without force, such as pickpocketing', 1, false, 'lower', 12),
  (14, 1, 'vehicle-crime', 'Vehicle crime', 'Vehicle crime', 'crimes', 'Theft of and from vehicles', 1, false, 'lower', 13),
  (15, 1, 'violence-and-sexual-offences', 'Violence and sexual offences', 'Violence and sexual offences', 'crimes', 'Offences against the person, with and without injury, and sexual offences', 1, false, 'lower', 14);
ALTER TABLE indicator ALTER COLUMN id RESTART WITH 100;

INSERT INTO area (kind, code, name) VALUES
  ('force', 'E23000001', 'Metropolitan Police Service'),
  ('force', 'E23000002', 'Cumbria Constabulary'),
  ('force', 'E23000003', 'Lancashire Constabulary'),
  ('force', 'E23000004', 'Merseyside Police'),
  ('force', 'E23000005', 'Greater Manchester Police'),
  ('force', 'E23000006', 'Cheshire Constabulary'),
  ('force', 'E23000007', 'Northumbria Police'),
  ('force', 'E23000008', 'Durham Constabulary'),
  ('force', 'E23000009', 'North Yorkshire Police'),
  ('force', 'E23000010', 'West Yorkshire Police'),
  ('force', 'E23000011', 'South Yorkshire Police'),
  ('force', 'E23000012', 'Humberside Police'),
  ('force', 'E23000013', 'Cleveland Police'),
  ('force', 'E23000014', 'West Midlands Police'),
  ('force', 'E23000015', 'Staffordshire Police'),
  ('force', 'E23000016', 'West Mercia Police'),
  ('force', 'E23000017', 'Warwickshire Police'),
  ('force', 'E23000018', 'Derbyshire Constabulary'),
  ('force', 'E23000019', 'Nottinghamshire Police'),
  ('force', 'E23000020', 'Lincolnshire Police'),
  ('force', 'E23000021', 'Leicestershire Police'),
  ('force', 'E23000022', 'Northamptonshire Police'),
  ('force', 'E23000023', 'Cambridgeshire Constabulary'),
  ('force', 'E23000024', 'Norfolk Constabulary'),
  ('force', 'E23000025', 'Suffolk Constabulary'),
  ('force', 'E23000026', 'Bedfordshire Police'),
  ('force', 'E23000027', 'Hertfordshire Constabulary'),
  ('force', 'E23000028', 'Essex Police'),
  ('force', 'E23000029', 'Thames Valley Police'),
  ('force', 'E23000030', 'Hampshire Constabulary'),
  ('force', 'E23000031', 'Surrey Police'),
  ('force', 'E23000032', 'Kent Police'),
  ('force', 'E23000033', 'Sussex Police'),
  ('force', 'E23000034', 'City of London Police'),
  ('force', 'E23000035', 'Devon & Cornwall Police'),
  ('force', 'E23000036', 'Avon and Somerset Constabulary'),
  ('force', 'E23000037', 'Gloucestershire Constabulary'),
  ('force', 'E23000038', 'Wiltshire Police'),
  ('force', 'E23000039', 'Dorset Police'),
  ('force', 'W15000001', 'North Wales Police'),
  ('force', 'W15000002', 'Gwent Police'),
  ('force', 'W15000003', 'South Wales Police'),
  ('force', 'W15000004', 'Dyfed-Powys Police'),
  ('force', 'police-uk:btp', 'British Transport Police');

INSERT INTO area (kind, code, name) VALUES
  ('district', 'E06000035', 'Medway'),
  ('district', 'E07000105', 'Ashford'),
  ('district', 'E07000106', 'Canterbury'),
  ('district', 'E07000107', 'Dartford'),
  ('district', 'E07000108', 'Dover'),
  ('district', 'E07000109', 'Gravesham'),
  ('district', 'E07000110', 'Maidstone'),
  ('district', 'E07000111', 'Sevenoaks'),
  ('district', 'E07000112', 'Folkestone and Hythe'),
  ('district', 'E07000113', 'Swale'),
  ('district', 'E07000114', 'Thanet'),
  ('district', 'E07000115', 'Tonbridge and Malling'),
  ('district', 'E07000116', 'Tunbridge Wells'),
  ('csp', 'E22000143', 'Medway Community Safety Partnership'),
  ('csp', 'E22000137', 'Ashford Community Safety Partnership'),
  ('csp', 'E22000138', 'Canterbury Community Safety Partnership'),
  ('csp', 'E22000352', 'Dartford and Gravesham Community Safety Partnership'),
  ('csp', 'E22000140', 'Dover Community Safety Partnership'),
  ('csp', 'E22000142', 'Maidstone Community Safety Partnership'),
  ('csp', 'E22000144', 'Sevenoaks Community Safety Partnership'),
  ('csp', 'E22000145', 'Folkestone and Hythe Community Safety Partnership'),
  ('csp', 'E22000146', 'Swale Community Safety Partnership'),
  ('csp', 'E22000147', 'Thanet Community Safety Partnership'),
  ('csp', 'E22000148', 'Tonbridge and Malling Community Safety Partnership'),
  ('csp', 'E22000149', 'Tunbridge Wells Community Safety Partnership');

-- Renamed in April 2018: files until then, and the partnership's own code, say Shepway.
INSERT INTO area_alias (area_id, name) SELECT id, 'Shepway' FROM area WHERE code = 'E07000112';

INSERT INTO area_link (child_id, parent_id)
SELECT child.id, parent.id
FROM (VALUES
  ('E06000035', 'E22000143'),
  ('E07000105', 'E22000137'),
  ('E07000106', 'E22000138'),
  ('E07000107', 'E22000352'),
  ('E07000108', 'E22000140'),
  ('E07000109', 'E22000352'),
  ('E07000110', 'E22000142'),
  ('E07000111', 'E22000144'),
  ('E07000112', 'E22000145'),
  ('E07000113', 'E22000146'),
  ('E07000114', 'E22000147'),
  ('E07000115', 'E22000148'),
  ('E07000116', 'E22000149')
) AS link (child_code, parent_code)
JOIN area child ON child.code = link.child_code
JOIN area parent ON parent.code = link.parent_code;

INSERT INTO area_link (child_id, parent_id)
SELECT district.id, force.id FROM area district, area force
WHERE district.kind = 'district' AND force.code = 'E23000032';
