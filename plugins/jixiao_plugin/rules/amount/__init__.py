"""AMT: amounts and how they were calculated."""
