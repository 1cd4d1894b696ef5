package certify

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"bapashadir/backend/document"
	"bapashadir/backend/outreach"
	"bapashadir/backend/store"
)

// short is a kind in the name of a file.
var short = map[outreach.Kind]string{outreach.Piagam: "Piagam", outreach.Sertifikat: "Sertifikat", outreach.Keterangan: "Keterangan"}

// FileName is the name of a certificate's file: "Piagam 0017 Siti Aminah.pdf". One whose
// number is to come goes by its code.
func FileName(c outreach.Certificate) string {
	mark := c.Code
	if c.Serial > 0 {
		mark = fmt.Sprintf("%04d", c.Serial)
	}
	return document.SafeName(strings.Join([]string{short[c.Kind], mark, c.Name}, " ")) + ".pdf"
}

// Folder is one per session: "2026-03-07 Petaling".
func (s *Service) Folder(c outreach.Certificate) string {
	place := c.City
	if c.Session == "" {
		place = c.Activity
	}
	return filepath.Join(filepath.Clean(s.ways.Documents), document.SafeName(c.Date+" "+place))
}

// Printed counts that certificates were put into files or printed.
func (s *Service) Printed(ctx context.Context, ids ...string) error {
	return s.db.Update(ctx, func(tx *store.Tx) error {
		for _, id := range ids {
			c, err := tx.Certificates.Get(store.Key(id))
			if err != nil {
				return err
			}
			c.Prints++
			if err := tx.Certificates.Put(c); err != nil {
				return err
			}
			tx.Emit(outreach.MentorsChanged, c.Session)
		}
		return nil
	})
}

// single writes a file for each and counts it. Errors: DiskFull, DataNotWritable.
func (s *Service) single(ctx context.Context, p plan, all []outreach.Certificate) (paths, ids []string, err error) {
	err = s.apart(p, all, func(c outreach.Certificate, pdf []byte) error {
		path, err := document.Keep(s.Folder(c), FileName(c), pdf)
		if err == nil {
			paths, ids = append(paths, path), append(ids, c.ID)
		}
		return err
	})
	if err != nil {
		return paths, ids, err
	}
	return paths, ids, s.Printed(ctx, ids...)
}

// joint writes what is to be printed at once: one file, or some where the page's head
// changed between them. It gives the first one's path.
func (s *Service) joint(p plan, all []outreach.Certificate) (path string, err error) {
	for _, same := range alike(all) {
		pdf, err := s.together(p, same)
		if err != nil {
			return path, err
		}
		dir := s.Folder(same[0])
		at, err := document.Keep(dir, document.Unused(dir, jointName(same), ".pdf"), pdf)
		if err != nil {
			return path, err
		}
		if path == "" {
			path = at
		}
	}
	return path, nil
}

// jointName is "Cetak Piagam 0002-0041", or without numbers how many they are.
func jointName(all []outreach.Certificate) string {
	first, last := order(all[0].Serial), all[0].Serial
	for _, c := range all {
		first, last = min(first, order(c.Serial)), max(last, c.Serial)
	}
	span := fmt.Sprintf("%d lembar", len(all))
	if last > 0 {
		span = fmt.Sprintf("%04d-%04d", first, last)
	}
	return document.SafeName("Cetak " + short[all[0].Kind] + " " + span)
}

// Reprint draws issued ones again and counts it: into one file, or with single each into
// its own. It gives the first one's path. Errors: AlreadyRevoked, and those of files.
func (s *Service) Reprint(ctx context.Context, ids []string, single bool) (path string, err error) {
	p, all, err := s.stored(ctx, ids...)
	if err != nil {
		return "", err
	}
	if single {
		paths, _, err := s.single(ctx, p, all)
		if err != nil {
			return "", err
		}
		return paths[0], nil
	}
	if path, err = s.joint(p, all); err != nil {
		return path, err
	}
	return path, s.Printed(ctx, ids...)
}

// Keep writes one certificate's file, issuing it if need be, and counts it. With an id it
// is one that was issued. dir "" is its own folder. Errors: those of One and Reprint.
func (s *Service) Keep(ctx context.Context, id string, ask Ask, dir, name string) (path string, c outreach.Certificate, err error) {
	var pdf []byte
	if id != "" {
		pdf, c, err = s.again(ctx, id)
	} else {
		pdf, c, err = s.One(ctx, ask)
	}
	if err != nil {
		return "", c, err
	}
	if dir == "" {
		dir, name = s.Folder(c), FileName(c)
	}
	if path, err = document.Keep(dir, name, pdf); err != nil {
		return "", c, err
	}
	c.Prints++
	return path, c, s.Printed(ctx, c.ID)
}

// again draws one that was issued, signed anew where its words were put right.
func (s *Service) again(ctx context.Context, id string) ([]byte, outreach.Certificate, error) {
	p, all, err := s.stored(ctx, id)
	if err != nil {
		return nil, outreach.Certificate{}, err
	}
	pdf, err := s.together(p, all)
	return pdf, all[0], err
}

// stored are issued certificates, ready to be printed. Errors: NotFound, AlreadyRevoked,
// PersonPaused.
func (s *Service) stored(ctx context.Context, ids ...string) (p plan, all []outreach.Certificate, err error) {
	if len(ids) == 0 {
		return p, nil, outreach.Refuse(outreach.Empty, "ids")
	}
	err = s.db.Update(ctx, func(tx *store.Tx) error {
		all = nil
		for _, id := range ids {
			c, err := tx.Certificates.Get(store.Key(id))
			if err != nil {
				return err
			}
			if c.Revoked != nil {
				return outreach.Refuse(outreach.AlreadyRevoked, "", "name", c.Name)
			}
			if tx.Paused(tx.Certificates.Owner(store.Key(id))) {
				return outreach.Refuse(outreach.PersonPaused, "", "name", c.Name)
			}
			if c, err = s.keep(tx, c); err != nil {
				return err
			}
			all = append(all, c)
		}
		p, err = sampleOf(tx, all[0].Kind)
		return err
	})
	return p, all, err
}
