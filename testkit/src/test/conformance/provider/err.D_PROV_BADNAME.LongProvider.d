/* @line: 2 */
provider pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp { probe open(); };
BEGIN { exit(0); }
