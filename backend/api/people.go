package api

// Attendee is a line of the attendance list. Twin says that another line may be
// the same person; Mentor that this one volunteered.
type Attendee struct {
	Session string `json:"session"`
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Name    string `json:"name"`
	Sex     string `json:"sex"`
	Unsur   string `json:"unsur"`
	Dusun   string `json:"dusun"`
	Phone   string `json:"phone"`
	Child   bool   `json:"child"`
	School  string `json:"school"`
	// Guardian agreed for a child: ortu, wali, guru.
	Guardian string `json:"guardian"`
	Door     string `json:"door"`
	At       string `json:"at"`
	Twin     bool   `json:"twin"`
	Mentor   bool   `json:"mentor"`
	Paused   bool   `json:"paused"` // their data are to be left alone
}

// Arrival is what the desk and the phone hand in; the field names are those of
// the form.
type Arrival struct {
	Nonce string `json:"nonce"`
	Nama  string `json:"nama"`
	LP    string `json:"lp"`
	Unsur string `json:"unsur"`
	Dusun string `json:"dusun"`
	HP    string `json:"hp"`
	// Anak: somebody under 18, of whom only the first name and Sekolah are kept, when
	// Wali (ortu, wali, guru) agrees.
	Anak    bool   `json:"anak,omitempty"`
	Sekolah string `json:"sekolah,omitempty"`
	Wali    string `json:"wali,omitempty"`
}

// Welcome answers an arrival.
type Welcome struct {
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Already bool   `json:"already"`
}

// Greeting is what the desk says to somebody whose badge or code was read.
type Greeting struct {
	Number  int    `json:"number"`
	Code    string `json:"code"`
	Name    string `json:"name"`
	Already bool   `json:"already"`
	Since   string `json:"since"` // when they had come
	Zone    string `json:"zone"`  // WIB, WITA or WIT: the time that the village lives by
}

// CaughtUp is what became of one row of a list written by hand; Refusal says why it was
// not taken.
type CaughtUp struct {
	Number  int      `json:"number"`
	Already bool     `json:"already"`
	Twin    int      `json:"twin"` // another line that may be the same person, 0: none
	Refusal *Refusal `json:"refusal"`
}

// Mentor with the certificate once it has a number.
type Mentor struct {
	ID          string `json:"id"`
	Session     string `json:"session"`
	Number      int    `json:"number"`
	Before      string `json:"before"`
	Name        string `json:"name"`
	After       string `json:"after"`
	Role        string `json:"role"`
	FullName    string `json:"fullName"`
	Checked     string `json:"checked"`     // when its owner called the name right, "" while they have not
	CheckedBy   string `json:"checkedBy"`   // the door they did it at
	Certificate string `json:"certificate"` // its number, empty before it was issued
	Issued      string `json:"issued"`
	Twins       []Twin `json:"twins"`
}
