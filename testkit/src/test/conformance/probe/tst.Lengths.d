/*
 * The longest names: 63, 63, 191 and 63 characters.
 *
 * @options: -qZ
 */
ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp:::,
:mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm::,
::fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:,
:::nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
{
	printf("never\n");
}

BEGIN
{
	printf("here\n");
	exit(0);
}
