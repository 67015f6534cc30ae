"""Texts made by rule and seed: articles, damaged articles, noise, and texts meant to do harm."""
