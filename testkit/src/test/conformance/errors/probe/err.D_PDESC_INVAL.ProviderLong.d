/*
 * A provider's name has 63 characters at most.
 *
 * @line: 6
 */
ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp0:::
{
	trace(1);
}
