/* The second line is wrong. */
inline int wrong = nothing_of_that_name;
