"""When people work: the schedule of a week, the calendar of days, the seconds worked."""
