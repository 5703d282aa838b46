-- People, sign-ins, mail and learning as the first release wrote them. Two people: Ann, who has done much, and Bo, locked.
-- The passphrase of Ann is "seven purple ladders up"; her private texts open with the key in secret.txt.
INSERT INTO site (id, iri_base, mode, created) VALUES
  (1, 'https://learn.example.org', 'production', TIMESTAMP WITH TIME ZONE '2026-01-05 08:00:00.000001+00');
INSERT INTO person (id, actor, display_name, created, locked_at, version) VALUES
  ('019b8000-0000-7000-8000-000000000001', '3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'Ann Ünïcode 🌱', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00.123456+00', NULL, 3),
  ('019b8000-0000-7000-8000-000000000002', '3f2504e0-4f89-41d3-9a0c-0305e82c3302', 'Bo O''Neil', TIMESTAMP WITH TIME ZONE '2026-01-06 09:00:00+00', TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:00+00', 1);
INSERT INTO login (id, person_id, kind, issuer, subject, secret, confirmed_at, created, version) VALUES
  ('019b8000-0000-7000-8000-000000000011', '019b8000-0000-7000-8000-000000000001', 'email', 'here', 'ann@example.org', 'pbkdf2-sha512$220000$n_XNzrr7Y1PHxBrj9DrRBA$fDX07nNSUdJEzeqTFmSgG8Yus5Q_1Exw5GR_WQF152CwGMHFoBTeBgcfiyNHsItcbriNauGoBhvlm2swNdU1Hw', TIMESTAMP WITH TIME ZONE '2026-01-05 09:01:00+00', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00.123456+00', 1),
  ('019b8000-0000-7000-8000-000000000012', '019b8000-0000-7000-8000-000000000002', 'email', 'here', 'bo@example.org', NULL, NULL, TIMESTAMP WITH TIME ZONE '2026-01-06 09:00:00+00', 0);
INSERT INTO organisation (id, name, created, version) VALUES
  ('019b8000-0000-7000-8000-000000000021', 'Jump to Job', TIMESTAMP WITH TIME ZONE '2026-01-05 08:00:00+00', 0),
  ('019b8000-0000-7000-8000-000000000022', 'Neighbour', TIMESTAMP WITH TIME ZONE '2026-01-07 08:00:00+00', 2);
INSERT INTO membership (id, person_id, organisation_id, role, valid_from, valid_until, version) VALUES
  ('019b8000-0000-7000-8000-000000000031', '019b8000-0000-7000-8000-000000000001', '019b8000-0000-7000-8000-000000000021', 'trainee', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00+00', NULL, 0),
  ('019b8000-0000-7000-8000-000000000032', '019b8000-0000-7000-8000-000000000001', NULL, 'administrator', TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00+00', NULL, 0),
  ('019b8000-0000-7000-8000-000000000033', '019b8000-0000-7000-8000-000000000002', '019b8000-0000-7000-8000-000000000022', 'coach', TIMESTAMP WITH TIME ZONE '2026-01-06 09:00:00+00', TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:00+00', 1);
INSERT INTO preference (person_id, text_size, spacing, font, theme, motion, words, read_aloud, time_zone, version) VALUES
  ('019b8000-0000-7000-8000-000000000001', 150, 'wide', 'legible', 'contrast', 'less', 'easy', 'on', 'Europe/Athens', 4);
INSERT INTO sign_in (id, person_id, token_hash, created, expires, remembered, version) VALUES
  ('019b8000-0000-7000-8000-000000000041', '019b8000-0000-7000-8000-000000000001', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-31 10:00:00+00', TRUE, 7);
INSERT INTO one_time_link (id, purpose, token_hash, person_id, address, detail, created, expires, used_at, version) VALUES
  ('019b8000-0000-7000-8000-000000000051', 'reset', '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752', '019b8000-0000-7000-8000-000000000001', 'ann@example.org', NULL, TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-01 11:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-01 10:02:00+00', 1),
  ('019b8000-0000-7000-8000-000000000052', 'invite', 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13', NULL, 'new@example.org', '{"role":"coach","organisation":"019b8000-0000-7000-8000-000000000021"}', TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-15 10:00:00+00', NULL, 0);
INSERT INTO throttle (key_hash, failures, last_at) VALUES
  ('a4e624d686e03ed2767c0abd85c14426b0b1157d2ce81d27bb4fe4f6f01d688a', 5, TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00');
INSERT INTO personal_key (person_id, key_id, wrapped, version) VALUES
  ('019b8000-0000-7000-8000-000000000001', 'ba10fa95', 'ba10fa95.neAWqKDxW3xjmrSBt0UM6945il45F4cgM7-1pqHHWHaXCbk8fk8qr6PeOpLZWvxUGBxgVZPq1x41PUid', 1);
INSERT INTO mail (id, recipient, subject, body, created, next_try, tries, sent_at, version) VALUES
  ('019b8000-0000-7000-8000-000000000061', 'ann@example.org', 'Your link', 'Line one' || CHR(10) || 'Größe – 你好', TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2026-03-01 10:01:00+00', 1, NULL, 1),
  ('019b8000-0000-7000-8000-000000000062', 'bo@example.org', 'Your link', '', TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:00+00', NULL, 1, TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:04+00', 2),
  ('019b8000-0000-7000-8000-000000000063', 'lost@example.org', 'Your link', 'Never sent', TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:00+00', NULL, 8, NULL, 8);
INSERT INTO audit_entry (id, at, actor, action, subject) VALUES
  ('019b8000-0000-7000-8000-000000000071', TIMESTAMP WITH TIME ZONE '2026-02-01 10:00:00+00', '019b8000-0000-7000-8000-000000000001', 'locked', '019b8000-0000-7000-8000-000000000002'),
  ('019b8000-0000-7000-8000-000000000072', TIMESTAMP WITH TIME ZONE '2026-02-02 10:00:00+00', NULL, 'refused', NULL);
INSERT INTO held_post (id, person_id, path, sealed, created) VALUES
  ('019b8000-0000-7000-8000-000000000081', '019b8000-0000-7000-8000-000000000001', '/do/learn/jump-to-job/a-safe-start/three-hopes/note', 'n3285nH7AJ9_HA9mBP52enYDWEax4PW8pc3yIEBInRuDWDD1', TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00+00');
INSERT INTO activity_version (activity_id, content_version, base_name, release_number, state, files) VALUES
  ('welcome', '0123456789ab', 'curricula/jump-to-job/01-a-safe-start/01-welcome', 1, 'starter-draft', '{"en":"# Welcome","en-simple":"# Hello"}');
INSERT INTO track_switch (track_id, shown, version) VALUES ('jump-to-job', TRUE, 1), ('peer-worker', FALSE, 2);
INSERT INTO enrolment (id, person_id, track_id, started, version) VALUES
  ('7c9e6679-7425-40de-944b-e07fc1f90ae7', '019b8000-0000-7000-8000-000000000001', 'jump-to-job', TIMESTAMP WITH TIME ZONE '2026-01-05 10:00:00+00', 5);
INSERT INTO attempt (id, enrolment_id, activity_id, number, content_version, started, completed, version) VALUES
  ('019b8000-0000-7000-8000-000000000091', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'welcome', 1, '0123456789ab', TIMESTAMP WITH TIME ZONE '2026-01-05 10:00:00+00', TIMESTAMP WITH TIME ZONE '2026-01-05 10:20:00+00', 2),
  ('019b8000-0000-7000-8000-000000000092', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'quiz', 1, '0123456789ab', TIMESTAMP WITH TIME ZONE '2026-01-06 10:00:00+00', NULL, 1);
INSERT INTO response (id, attempt_id, item_id, revision, answer, success, given) VALUES
  ('019b8000-0000-7000-8000-0000000000a1', '019b8000-0000-7000-8000-000000000092', 'q1', 1, '["wrong one"]', FALSE, TIMESTAMP WITH TIME ZONE '2026-01-06 10:01:00+00'),
  ('019b8000-0000-7000-8000-0000000000a2', '019b8000-0000-7000-8000-000000000092', 'q1', 2, '["right one"]', TRUE, TIMESTAMP WITH TIME ZONE '2026-01-06 10:02:00+00');
INSERT INTO private_note (id, person_id, activity_id, copy, sealed, saved, version) VALUES
  ('019b8000-0000-7000-8000-0000000000b1', '019b8000-0000-7000-8000-000000000001', 'three-hopes', 0, 'UIX2QRaI1ExS9184usGECVHLPh32E5d_K9PWYBL3LephsdOkyPub8a_ty2y_c17rKeNzn0G5HdP6odcPQQ', TIMESTAMP WITH TIME ZONE '2026-01-07 10:00:00.654321+00', 2);
INSERT INTO lrs_client (name, secret_hash, created) VALUES
  ('office', '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', TIMESTAMP WITH TIME ZONE '2026-01-05 08:00:00+00');
INSERT INTO tombstone (actor, closed) VALUES
  ('3f2504e0-4f89-41d3-9a0c-0305e82c3399', TIMESTAMP WITH TIME ZONE '2026-02-20 10:00:00+00');
INSERT INTO progress (registration, object_id, state, content_version, rule) VALUES
  ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'https://learn.example.org/activities/welcome', 'DONE', '0123456789ab', 'read'),
  ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'https://learn.example.org/activities/quiz', 'BEGUN', NULL, NULL);
INSERT INTO progress_next (registration, object_id, state, content_version, rule) VALUES
  ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'https://learn.example.org/activities/welcome', 'DONE', '0123456789ab', 'read');
