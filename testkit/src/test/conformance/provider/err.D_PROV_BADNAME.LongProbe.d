/* @line: 3 */
provider shop {
	probe pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp();
};
BEGIN { exit(0); }
