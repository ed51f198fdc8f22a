"""PII: personal data, which is never published."""
