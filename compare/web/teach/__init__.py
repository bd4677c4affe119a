"""The teacher's page of one exercise."""
