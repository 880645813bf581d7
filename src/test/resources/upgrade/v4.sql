INSERT INTO actor (id, key, kind, names, aliases, wikidata_id, anonymous, recorded_at) OVERRIDING SYSTEM VALUE VALUES (1, 'valmire', 'GOVERNMENT_BODY', '{"en": "Town of Valmire", "fr": "Ville de Valmire"}', '{}', NULL, false, '2026-11-25 01:39:29.196109+00');
INSERT INTO actor (id, key, kind, names, aliases, wikidata_id, anonymous, recorded_at) OVERRIDING SYSTEM VALUE VALUES (2, 'odile-fauvel', 'PERSON', '{"fr": "Odile Fauvel"}', '{}', NULL, false, '2026-11-25 01:39:29.196109+00');
INSERT INTO actor (id, key, kind, names, aliases, wikidata_id, anonymous, recorded_at) OVERRIDING SYSTEM VALUE VALUES (3, 'prefecture', 'GOVERNMENT_BODY', '{"en": "Prefecture of the Arvenne", "fr": "Préfecture de l’Arvenne"}', '{Préfecture}', NULL, false, '2026-11-25 01:39:29.196109+00');
INSERT INTO actor (id, key, kind, names, aliases, wikidata_id, anonymous, recorded_at) OVERRIDING SYSTEM VALUE VALUES (4, 'residents', 'ORGANISATION', '{"en": "Residents", "fr": "Riverains"}', '{}', NULL, true, '2026-11-25 01:39:29.196109+00');
INSERT INTO actor (id, key, kind, names, aliases, wikidata_id, anonymous, recorded_at) OVERRIDING SYSTEM VALUE VALUES (5, 'brume', 'MEDIA', '{"fr": "Agence Brume"}', '{}', 'Q42', false, '2026-11-25 01:39:29.196109+00');
INSERT INTO affiliation (actor_id, ordinal, to_id, role, titles, since, since_earliest, since_latest, until, until_earliest, until_latest) VALUES (2, 1, 1, 'REPRESENTS', '{"en": "Mayor", "fr": "Maire"}', '2020-07', '2020-07-01', '2020-07-31', NULL, '-infinity', 'infinity');
INSERT INTO affiliation (actor_id, ordinal, to_id, role, titles, since, since_earliest, since_latest, until, until_earliest, until_latest) VALUES (4, 1, 1, 'BASED_IN', NULL, NULL, '-infinity', 'infinity', NULL, '-infinity', 'infinity');
INSERT INTO event (id, key, kind, titles, occurred, occurred_earliest, occurred_latest, place_name, latitude, longitude, part_of_id, recorded_at) OVERRIDING SYSTEM VALUE VALUES (1, 'flood', 'OTHER', '{"en": "Flood of the Arvenne", "fr": "Crue de l’Arvenne"}', '2024-03-13/2024-03-14', '2024-03-13', '2024-03-14', 'Valmire', 46.5, 3.125, NULL, '2026-11-25 01:39:29.196109+00');
INSERT INTO event (id, key, kind, titles, occurred, occurred_earliest, occurred_latest, place_name, latitude, longitude, part_of_id, recorded_at) OVERRIDING SYSTEM VALUE VALUES (2, 'evacuation', 'OTHER', '{"en": "Evacuation of the Tanneurs quarter", "fr": "Évacuation des Tanneurs"}', '2024-03-13~', '2024-03-13', '2024-03-13', NULL, NULL, NULL, 1, '2026-11-25 01:39:29.196109+00');
INSERT INTO question (id, key, event_id, kind, texts, units, temporality, recorded_at) OVERRIDING SYSTEM VALUE VALUES (1, 'evacuated', 2, 'QUANTITY', '{"en": "How many were evacuated?", "fr": "Combien de personnes évacuées ?"}', '{"en": "people", "fr": "personnes"}', 'CUMULATIVE', '2026-11-25 01:39:29.196109+00');
INSERT INTO question (id, key, event_id, kind, texts, units, temporality, recorded_at) OVERRIDING SYSTEM VALUE VALUES (2, 'evacuated-by-boat', 2, 'QUANTITY', '{"en": "How many by boat?", "fr": "Combien par bateau ?"}', NULL, 'CUMULATIVE', '2026-11-25 01:39:29.196109+00');
INSERT INTO question (id, key, event_id, kind, texts, units, temporality, recorded_at) OVERRIDING SYSTEM VALUE VALUES (3, 'dyke', 1, 'POLAR', '{"en": "Did the dyke break?", "fr": "La digue a-t-elle cédé ?"}', NULL, 'FIXED', '2026-11-25 01:39:29.196109+00');
INSERT INTO claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, recorded_at, said, attribution) OVERRIDING SYSTEM VALUE VALUES (1, 'mayor-300', 2, 1, 'AFFIRMS', 300, 300, 'ABOUT', '{"en": "About 300 people left in the night.", "fr": "Environ 300 personnes sont parties dans la nuit."}', '2024-03-14', '2024-03-14', '2024-03-14', '2024-03-14', '2024-03-14', '2024-03-14', NULL, NULL, NULL, '2026-11-25 01:39:29.196109+00', '2024-03-14', 'NAMED');
INSERT INTO claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, recorded_at, said, attribution) OVERRIDING SYSTEM VALUE VALUES (2, 'prefecture-180', 2, 1, 'AFFIRMS', 180, 180, 'EXACT', '{"fr": "180 personnes ont été mises à l’abri."}', '2024-03', '2024-03-01', '2024-03-31', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 01:39:29.196109+00', '2024-03-14', 'NAMED');
INSERT INTO claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, recorded_at, said, attribution) OVERRIDING SYSTEM VALUE VALUES (3, 'prefecture-dyke-held', 1, 3, 'DENIES', NULL, NULL, NULL, '{"fr": "La digue a tenu."}', '../2024-03-14', '-infinity', '2024-03-14', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 01:39:29.196109+00', '2024-03-14', 'NAMED');
INSERT INTO claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, recorded_at, said, attribution) OVERRIDING SYSTEM VALUE VALUES (4, 'residents-dyke-broke', 1, 3, 'AFFIRMS', NULL, NULL, NULL, '{"fr": "La digue a cédé près du moulin."}', '2024-03-14/..', '2024-03-14', 'infinity', NULL, NULL, NULL, 'They had seen the mill’s own weir.', '2024-03-20 08:00:00.5+00', 'An editor', '2026-11-25 01:39:29.196109+00', '2024-03-14', 'ANONYMOUS');
INSERT INTO claim (id, key, event_id, question_id, stance, low, high, qualifier, statements, claimed, claimed_earliest, claimed_latest, as_of, as_of_earliest, as_of_latest, retraction_reason, retracted_at, retracted_by, recorded_at, said, attribution) OVERRIDING SYSTEM VALUE VALUES (5, 'faster-than-1987', 1, NULL, 'AFFIRMS', NULL, NULL, NULL, '{"fr": "L’eau est montée plus vite qu’en 1987."}', '2024-03-14', '2024-03-14', '2024-03-14', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-25 01:39:29.196109+00', '2024-03-14', 'UNATTRIBUTED');
INSERT INTO claimant (claim_id, ordinal, actor_id, party_id) VALUES (3, 1, 3, 3);
INSERT INTO claimant (claim_id, ordinal, actor_id, party_id) VALUES (2, 1, 3, 3);
INSERT INTO claimant (claim_id, ordinal, actor_id, party_id) VALUES (4, 1, 4, 4);
INSERT INTO claimant (claim_id, ordinal, actor_id, party_id) VALUES (1, 1, 2, 1);
INSERT INTO dispute (key, question_id, first_holder_id, second_holder_id, certainty, gap, first_position, second_position, explanation) VALUES ('evacuated:prefecture:valmire', 1, 3, 1, 'POSSIBLE', 90, '{"low": 180, "high": 180, "said": "2024-03-14", "as_of": "2024-03", "claims": ["prefecture-180"], "holder": "prefecture", "stance": "AFFIRMS", "derived": false, "doubtful": false, "question": "evacuated", "qualifier": "EXACT", "range_low": 180, "range_high": 180, "as_of_latest": "2024-03-31", "as_of_earliest": "2024-03-01", "corroborated_by": []}', '{"low": 300, "high": 300, "said": "2024-03-14", "as_of": "2024-03-14", "claims": ["mayor-300"], "holder": "valmire", "stance": "AFFIRMS", "derived": false, "doubtful": false, "question": "evacuated", "qualifier": "ABOUT", "range_low": 270, "range_high": 330, "as_of_latest": "2024-03-14", "as_of_earliest": "2024-03-14", "corroborated_by": []}', '{"en": "Town of Valmire: about 300 (14 March 2024) – Prefecture of the Arvenne: 180 (March 2024). Both hold only if the number rose by at least 90 in between.", "fr": "Ville de Valmire : environ 300 (14 mars 2024) – Préfecture de l’Arvenne : 180 (mars 2024). Les deux ne sont compatibles que si le nombre a augmenté d’au moins 90 entre-temps."}');
INSERT INTO document (id, key, titles, language, published, published_earliest, published_latest, publisher_id, url, derived_from, translation, characters, sha256, recorded_at) OVERRIDING SYSTEM VALUE VALUES (1, 'crue', '{"fr": "Crue de l’Arvenne : près de 300 habitants évacués à Valmire"}', 'fr', '2024-03-14', '2024-03-14', '2024-03-14', 5, 'https://brume.example/crue?id=14', NULL, NULL, 553, 'eed618713fa800731cc3478f6f743869728e0e14aa023f5d1715baed8171a635', '2026-11-25 01:39:29.196109+00');
INSERT INTO document_text (document_id, characters, sha256, body) VALUES (1, 553, 'eed618713fa800731cc3478f6f743869728e0e14aa023f5d1715baed8171a635', 'Crue de l’Arvenne : près de 300 habitants évacués à Valmire

VALMIRE, 14 mars – L’eau est montée « plus vite qu’en 1987 », a déclaré jeudi la maire, Odile Fauvel 🌊. Selon elle, environ 300 personnes ont quitté le quartier des Tanneurs dans la nuit.

La préfecture de l’Arvenne parle, elle, de « 180 personnes mises à l’abri » et dément toute rupture de la digue. « La digue a tenu », assure-t-elle.

Des riverains cités par l’agence Brume affirment au contraire que la digue a cédé près du moulin : “On a vu l’eau passer dessous”, raconte l’un d’eux 😟.
');
INSERT INTO dossier (id, key, titles, recorded_at) OVERRIDING SYSTEM VALUE VALUES (1, 'arvenne', '{"en": "The flood of the Arvenne", "fr": "La crue de l’Arvenne"}', '2026-11-25 01:39:29.196109+00');
INSERT INTO dossier_actor (dossier_id, actor_id) VALUES (1, 1);
INSERT INTO dossier_actor (dossier_id, actor_id) VALUES (1, 2);
INSERT INTO dossier_actor (dossier_id, actor_id) VALUES (1, 3);
INSERT INTO dossier_actor (dossier_id, actor_id) VALUES (1, 4);
INSERT INTO dossier_actor (dossier_id, actor_id) VALUES (1, 5);
INSERT INTO dossier_claim (dossier_id, claim_id) VALUES (1, 1);
INSERT INTO dossier_claim (dossier_id, claim_id) VALUES (1, 2);
INSERT INTO dossier_claim (dossier_id, claim_id) VALUES (1, 3);
INSERT INTO dossier_claim (dossier_id, claim_id) VALUES (1, 4);
INSERT INTO dossier_claim (dossier_id, claim_id) VALUES (1, 5);
INSERT INTO dossier_document (dossier_id, document_id) VALUES (1, 1);
INSERT INTO dossier_event (dossier_id, event_id) VALUES (1, 1);
INSERT INTO dossier_event (dossier_id, event_id) VALUES (1, 2);
INSERT INTO dossier_question (dossier_id, question_id) VALUES (1, 1);
INSERT INTO dossier_question (dossier_id, question_id) VALUES (1, 2);
INSERT INTO dossier_question (dossier_id, question_id) VALUES (1, 3);
INSERT INTO participant (event_id, ordinal, actor_id, role) VALUES (2, 1, 1, 'INITIATOR');
INSERT INTO participant (event_id, ordinal, actor_id, role) VALUES (2, 2, 4, 'PARTICIPANT');
INSERT INTO party (actor_id, since, until, party_id) VALUES (1, '-infinity', 'infinity', 1);
INSERT INTO party (actor_id, since, until, party_id) VALUES (3, '-infinity', 'infinity', 3);
INSERT INTO party (actor_id, since, until, party_id) VALUES (4, '-infinity', 'infinity', 4);
INSERT INTO party (actor_id, since, until, party_id) VALUES (5, '-infinity', 'infinity', 5);
INSERT INTO party (actor_id, since, until, party_id) VALUES (2, '2020-07-01', 'infinity', 1);
INSERT INTO party (actor_id, since, until, party_id) VALUES (2, '-infinity', '2020-06-30', 2);
INSERT INTO report (id, claim_id, ordinal, document_id, fidelity, note) OVERRIDING SYSTEM VALUE VALUES (1, 1, 1, 1, 'FAITHFUL', NULL);
INSERT INTO report (id, claim_id, ordinal, document_id, fidelity, note) OVERRIDING SYSTEM VALUE VALUES (2, 2, 1, 1, 'FAITHFUL', NULL);
INSERT INTO report (id, claim_id, ordinal, document_id, fidelity, note) OVERRIDING SYSTEM VALUE VALUES (3, 3, 1, 1, 'DOUBTFUL', 'Whose words these are is not quite clear.');
INSERT INTO report (id, claim_id, ordinal, document_id, fidelity, note) OVERRIDING SYSTEM VALUE VALUES (4, 4, 1, 1, 'FAITHFUL', NULL);
INSERT INTO report (id, claim_id, ordinal, document_id, fidelity, note) OVERRIDING SYSTEM VALUE VALUES (5, 5, 1, 1, 'FAITHFUL', NULL);
INSERT INTO passage (report_id, ordinal, start_at, end_at, sha256, quote, verified) VALUES (1, 1, 177, 234, '641ac68a359ea6560df96b5408522e9a9c7976b59cbdb3fe1e840b8f638d417b', NULL, true);
INSERT INTO passage (report_id, ordinal, start_at, end_at, sha256, quote, verified) VALUES (1, 2, 162, 175, 'ca85a4da65c66c302aba0905e30ec03c4722dbdef1fa94d3acbdf5a1d0b123af', '🌊. Selon elle', true);
INSERT INTO passage (report_id, ordinal, start_at, end_at, sha256, quote, verified) VALUES (2, 1, 293, 325, '327f3b29772857324ca786d985954be5a88d8cad360e0888a5f8eba3d12a16bb', NULL, true);
INSERT INTO passage (report_id, ordinal, start_at, end_at, sha256, quote, verified) VALUES (3, 1, 363, 382, 'af3937f0b90b1b7b1e58142ccb0e78f89d43da2796d975af5bf83d1ccf301e52', NULL, true);
INSERT INTO passage (report_id, ordinal, start_at, end_at, sha256, quote, verified) VALUES (4, 1, 466, 551, 'b79bb770ed8b887fce1200cb94766c37ef114a28d3247be48ef234ddb2ff7484', NULL, true);
INSERT INTO position_claim (question_id, holder_id, claim_id) VALUES (1, 1, 1);
INSERT INTO position_claim (question_id, holder_id, claim_id) VALUES (3, 3, 3);
INSERT INTO position_claim (question_id, holder_id, claim_id) VALUES (1, 3, 2);
INSERT INTO question_part (question_id, ordinal, part_id) VALUES (1, 1, 2);
INSERT INTO relay (report_id, ordinal, actor_id) VALUES (4, 1, 5);
SELECT pg_catalog.setval('actor_id_seq', 5, true);
SELECT pg_catalog.setval('claim_id_seq', 5, true);
SELECT pg_catalog.setval('document_id_seq', 1, true);
SELECT pg_catalog.setval('dossier_id_seq', 1, true);
SELECT pg_catalog.setval('event_id_seq', 2, true);
SELECT pg_catalog.setval('question_id_seq', 3, true);
SELECT pg_catalog.setval('report_id_seq', 5, true);
