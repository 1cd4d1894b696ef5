package survey

// CommentsShown tells whether the free sentences of so many sheets may be read one by one:
// once nobody answers any more, and not of so few that one could guess who said what.
func CommentsShown(closed bool, sheets int) bool { return closed && sheets >= MinShown }
