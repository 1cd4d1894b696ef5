package outreach

import "slices"

// Joined is m after it has taken gone in: the name stays, and what m lacks comes from
// gone.
func (m Mentor) Joined(gone Mentor) Mentor {
	if m.Session == "" {
		m.Session, m.Number = gone.Session, gone.Number
	}
	if m.Phone == "" {
		m.Phone = gone.Phone
	}
	if m.Village == "" {
		m.Village = gone.Village
	}
	if m.Availability == "" {
		m.Availability = gone.Availability
	}
	if m.Consent.Version == 0 {
		m.Consent = gone.Consent
	}
	m.Skills = slices.Clone(m.Skills)
	for _, s := range gone.Skills {
		if len(m.Skills) < MaxSkills {
			m.Skills = withSkill(m.Skills, s)
		}
	}
	return m
}

// Parted is the kept record of now without what had come from the other one. What was
// written since stays.
func (g Merging) Parted(now Mentor) Mentor {
	joined := g.Kept.Joined(g.Gone)
	if now.Session == joined.Session && now.Number == joined.Number {
		now.Session, now.Number = g.Kept.Session, g.Kept.Number
	}
	back(&now.Phone, joined.Phone, g.Kept.Phone)
	back(&now.Village, joined.Village, g.Kept.Village)
	back(&now.Availability, joined.Availability, g.Kept.Availability)
	if c := joined.Consent; now.Consent.Version == c.Version && now.Consent.By == c.By && now.Consent.At.Equal(c.At) {
		now.Consent = g.Kept.Consent
	}
	if slices.Equal(now.Skills, joined.Skills) {
		now.Skills = g.Kept.Skills
	}
	return now
}

// back gives a field what it had before, unless it was written since.
func back(now *string, joined, before string) {
	if *now == joined {
		*now = before
	}
}
