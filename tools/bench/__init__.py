"""What the parser costs: time beside known work, time to start, memory, and how both grow."""
