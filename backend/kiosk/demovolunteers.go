package kiosk

import "bapashadir/backend/outreach"

// demoVolunteer is what the register of the sample session knows of one of its people.
type demoVolunteer struct {
	number int
	about  outreach.MentorDraft
	agreed outreach.Agreement // "": not asked yet
	log    []demoDoing
}

// demoDoing is a line of a log, some days ago.
type demoDoing struct {
	ago   int
	doing outreach.Doing
}

// The volunteers are invented, and so are their telephones.
var demoVolunteers = []demoVolunteer{
	{4, outreach.MentorDraft{Phone: "0812-7000-1004", Skills: []string{"Mengajar", "Menjahit"}, Availability: "Sabtu pagi"}, outreach.Spoken,
		[]demoDoing{
			{16, outreach.Doing{What: "Pelatihan pendamping", Place: "Bapas Pangkalpinang", Hours: "6"}},
			{9, outreach.Doing{What: "Kegiatan di Griya Abhipraya", Place: "Pangkalpinang", Hours: "2,5"}},
			{3, outreach.Doing{What: "Sosialisasi di desa", Place: "Balai Desa Petaling", Hours: "1,5"}},
		}},
	{12, outreach.MentorDraft{Phone: "0813-7000-1012", Skills: []string{"Mengaji", "Olahraga"}, Availability: "Malam hari"}, outreach.Signed,
		[]demoDoing{{16, outreach.Doing{What: "Pelatihan pendamping", Place: "Bapas Pangkalpinang", Hours: "6"}}}},
	{23, outreach.MentorDraft{Skills: []string{"Bengkel", "Las", "Usaha kecil"}}, "", nil},
}
