-- The bundled content since the second schema: each file in a row of its own.
INSERT INTO content_release (number, loaded_at) VALUES (2, TIMESTAMP WITH TIME ZONE '2026-02-05 08:00:00+00');
INSERT INTO content_file (release_number, path, body) VALUES
  (2, 'curricula/jump-to-job/track.yaml', 'id: jump-to-job' || CHR(10) || 'title: Jump to Job – Grüße'),
  (2, 'sources.yaml', '');
