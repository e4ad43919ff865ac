BEGIN
/"x"/
{
}
