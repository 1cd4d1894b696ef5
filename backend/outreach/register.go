package outreach

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"bapashadir/backend/indo"
)

// MaxSkills and MaxSkill limit the tags of one volunteer, and the letters of one.
const (
	MaxSkills = 20
	MaxSkill  = 40
)

// Skills are offered for a volunteer's tags; officers write their own beside them.
func Skills() []string {
	return []string{"Bertani", "Beternak", "Bengkel", "Las", "Menjahit", "Memasak", "Mengaji", "Mengajar", "Konseling", "Usaha kecil",
		"Komputer", "Olahraga", "Seni"}
}

// MentorDraft is what the officer writes about a volunteer. It has no room for whom
// they help.
type MentorDraft struct {
	Before, Name, After, Role, Phone, Village, Availability string

	Skills []string
}

// NewMentor makes the record of a volunteer who is entered by hand.
func NewMentor(in MentorDraft, now time.Time) (Mentor, error) {
	if strings.TrimSpace(in.Role) == "" {
		in.Role = DefaultRole
	}
	return Mentor{At: now.UTC()}.Corrected(in)
}

// Corrected gives m what in says. What was agreed to stays, and a name that was looked
// at stays so when it is the same.
func (m Mentor) Corrected(in MentorDraft) (Mentor, error) {
	m, err := m.Renamed(in.Before, in.Name, in.After, in.Role)
	if err != nil {
		return m, err
	}
	if m.Phone, err = phone("phone", in.Phone); err != nil {
		return m, err
	}
	if m.Village, err = line("village", in.Village, MaxLine); err != nil {
		return m, err
	}
	if m.Availability, err = line("availability", in.Availability, MaxLine); err != nil {
		return m, err
	}
	m.Skills = nil
	for _, s := range in.Skills {
		if s, err = line("skills", s, MaxSkill); err != nil {
			return m, err
		}
		m.Skills = withSkill(m.Skills, s)
	}
	if len(m.Skills) > MaxSkills {
		return m, Refuse(TooLong, "tags", "max", strconv.Itoa(MaxSkills))
	}
	return m, nil
}

// withSkill adds a tag that is not there yet, however it is spelt.
func withSkill(all []string, s string) []string {
	if s == "" || slices.ContainsFunc(all, func(o string) bool { return indo.Fold(o) == indo.Fold(s) }) {
		return all
	}
	return append(all, s)
}

// Agreed notes a volunteer's yes to the register's text of now. Error: BadChoice.
func (m Mentor) Agreed(by Agreement, now time.Time) (Mentor, error) {
	if err := one("consent", by, Tapped, Spoken, Signed); err != nil {
		return m, err
	}
	m.Consent = Consented{Version: MentorConsentVersion, By: by, At: now.UTC()}
	return m, nil
}

// Retracted is m after its person took the yes back: only what certificates and
// attendance lists need stays.
func (m Mentor) Retracted() Mentor {
	m.Phone, m.Village, m.Skills, m.Availability, m.Consent = "", "", nil, "", Consented{}
	return m
}

// Likeness is why two records of the register may be one person, "" when nothing says so.
type Likeness string

// The reasons.
const (
	LikeName  Likeness = "name"
	LikePhone Likeness = "phone" // families share one: it is a hint and no more
)

// Alike compares two volunteers, who live in these dusun as far as it is known: one name
// means one person unless they live apart. It is pointed out, never acted upon.
func Alike(a, b Mentor, dusunA, dusunB string) Likeness {
	switch {
	case a.ID == b.ID:
		return ""
	case a.Phone != "" && a.Phone == b.Phone:
		return LikePhone
	case indo.Alike(a.Name) != indo.Alike(b.Name), differ(bareVillage(a.Village), bareVillage(b.Village)), differ(indo.Fold(dusunA), indo.Fold(dusunB)):
		return ""
	}
	return LikeName
}

// bareVillage folds "Desa Petaling" and "Petaling" to the same.
func bareVillage(s string) string {
	s = indo.Fold(s)
	for _, kind := range []string{"desaadat", "desa", "kelurahan"} {
		if rest := strings.TrimPrefix(s, kind); rest != s && rest != "" {
			return rest
		}
	}
	return s
}
