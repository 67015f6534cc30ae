"""Inputs without number for the parser, each one repeatable, and the laws they are held against."""
