/*
 * printf.md 1.1: the conversion does not take this type
 *
 * @stderr: conversion
 */
struct s { int a; int b; };

BEGIN
{
	printf("%d", *(struct s *)alloca(8));
}
