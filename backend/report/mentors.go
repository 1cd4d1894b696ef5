package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bapashadir/backend/indo"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// mentors are the volunteers of a session. "jam" is all that their log adds up to, of
// other sessions too.
func mentors(tx *store.Tx, ses outreach.Session, t *Table) error {
	for a, err := range tx.Activities.By("session", store.Key(ses.ID)) {
		if err != nil {
			return err
		}
		m, err := tx.Mentors.Get(store.Key(a.Mentor))
		if err != nil {
			return err
		}
		if tx.Paused(tx.Mentors.Owner(store.Key(m.ID))) {
			continue
		}
		cells, err := volunteer(tx, m, cmp.Or(a.Role, m.Role))
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, append([]string{ses.ID, ses.Title, ses.Date, ses.Village.Label(), strconv.Itoa(a.Number)}, cells...))
	}
	return nil
}

// byHand adds those who came to no session, by name.
func byHand(tx *store.Tx, t *Table) error {
	var all []outreach.Mentor
	for m, err := range tx.Mentors.Scan(nil) {
		if err != nil {
			return err
		}
		came := m.Into != "" || tx.Paused(tx.Mentors.Owner(store.Key(m.ID)))
		for a, err := range tx.Activities.By("mentor", store.Key(m.ID)) {
			if err != nil {
				return err
			}
			came = came || a.Session != ""
		}
		if !came {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b outreach.Mentor) int {
		return cmp.Or(cmp.Compare(indo.SortKey(a.Name), indo.SortKey(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	for _, m := range all {
		cells, err := volunteer(tx, m, m.Role)
		if err != nil {
			return err
		}
		t.Rows = append(t.Rows, append(make([]string, 5), cells...))
	}
	return nil
}

func volunteer(tx *store.Tx, m outreach.Mentor, role string) ([]string, error) {
	minutes := 0
	for a, err := range tx.Activities.By("mentor", store.Key(m.ID)) {
		if err != nil {
			return nil, err
		}
		minutes += a.Minutes
	}
	agreed := ""
	if m.Consent.Version > 0 {
		agreed = fmt.Sprintf("%d/%s", m.Consent.Version, m.Consent.By)
	}
	return []string{m.Before, m.Name, m.After, role, indo.ShowPhone(m.Phone), m.Village, strings.Join(m.Skills, ", "), m.Availability,
		hours(minutes), agreed}, nil
}

// hours writes minutes as Indonesian spreadsheets read them: 90 is "1,5".
func hours(minutes int) string {
	s := indo.Number(float64(minutes)/60, 2)
	if strings.Contains(s, ",") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ",")
	}
	return s
}
