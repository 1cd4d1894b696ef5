package outreach

// Topic names what changed. An event carries no state: whoever hears it after the
// commit reads the newest state, so events may be merged and none can be stale.
type Topic string

const (
	SessionsChanged   Topic = "sessions"
	AttendanceChanged Topic = "attendance"
	HallChanged       Topic = "hall"
	FeedbackChanged   Topic = "feedback"
	MentorsChanged    Topic = "mentors"
	OfficeChanged     Topic = "office"
	PairingsChanged   Topic = "pairings"
	QuizChanged       Topic = "quiz"
	BoxChanged        Topic = "box"
	DecksChanged      Topic = "decks"
	AgendaChanged     Topic = "agenda"
	GuestsChanged     Topic = "guests" // with the first, cards become a door
)

// Event says that something of a session changed.
type Event struct {
	Topic   Topic
	Session string
}
