-- The bundled content as the first release kept it: one text for all files.
INSERT INTO content_release (number, loaded_at, structure) VALUES
  (1, TIMESTAMP WITH TIME ZONE '2026-01-05 08:00:00+00', '{"curricula/jump-to-job/track.yaml":"id: jump-to-job"}');
