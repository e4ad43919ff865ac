/*
 * printf.md 1.1: the conversion does not take this type
 *
 * @stderr: conversion
 */
BEGIN
{
	printf("%S", 1);
}
