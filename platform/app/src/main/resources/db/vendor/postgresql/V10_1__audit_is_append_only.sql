-- The database itself refuses to change the audit trail. What is older than a year may go: retention keeps it longer.
CREATE FUNCTION audit_is_append_only() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < CURRENT_TIMESTAMP - INTERVAL '365 days' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit trail is append-only.';
END
$$ LANGUAGE plpgsql;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
