/*
 * Strings, arrays of char and literals go together; NULL is an empty string in comparisons.
 */
struct s { char name[8]; } v;
string s;
string t;
BEGIN
{
	s = "text";
	printf("%d %d %d\n", s == "text", s != "other", s < "tf");
	t = NULL;
	printf("%d %d\n", t == NULL, t == "");
	t = s;
	printf("%d %d\n", s == t, stringof t == stringof(s));
	printf("%d\n", v.name == "");
	t = v.name;
	printf("[%s] [%s]\n", t, v.name);
	printf("%s %s\n", 1 ? "yes" : "no", 0 ? s : t == "" ? "empty" : "full");
	x[s] = 1;
	x["other"] = 2;
	printf("%d %d %d\n", x["text"], x[s], x["other"]);
	printf("%d\n", strlen(v.name) + strlen(s));
	printf("%c%c\n", s[0], s[3]);
	exit(0);
}
