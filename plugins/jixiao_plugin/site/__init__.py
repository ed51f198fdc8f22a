"""Stage 7: values to pages, and pages to a site."""
