package indo

import (
	"regexp"
	"strings"
	"unicode"
)

// nikForm is how a NIK is built (domain.md section 6): province, kabupaten or kota,
// kecamatan, birth day (plus 40 for women), month, year, serial.
var nikForm = regexp.MustCompile(`^[1-9]\d[0-7]\d\d\d(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$`)

// anyPhone is a mobile or fixed number, for telling a list of phones from a NIK.
var anyPhone = regexp.MustCompile(`^(?:62|0)[2-9]\d{6,12}$`)

// HasNIK tells whether a text seems to hold a NIK, which no field may keep
// (domain.md section 0.3). It says yes to
//   - 16 or more digits in one piece, be it a NIK, a family card or a bank card;
//   - groups of digits, one space, dot, dash or slash apart, that make 16 digits
//     built like a NIK, end in a group of four or more, and aren't a list of phones.
//
// A NIP has 18 digits and carries a birth date too, but HasNIK lets exactly 18
// pass: a NIP is allowed where a NIP is asked, and NIP checks it there.
func HasNIK(s string) bool {
	for _, run := range digitRuns(s) {
		list := phones(run)
		for i := range run {
			if n := len(run[i]); n >= 16 && n != 18 {
				return true
			}
			n := 0
			for j, g := range run[i:] {
				if n += len(g); n < 16 {
					continue
				}
				if n == 16 && len(g) >= 4 && nikForm.MatchString(strings.Join(run[i:i+j+1], "")) && !list {
					return true
				}
				break
			}
		}
	}
	return false
}

// digitRuns finds groups of digits that a single separator joins, as one run each.
// Letters, commas and double separators end a run; invisible marks don't count.
func digitRuns(s string) [][]string {
	var runs [][]string
	var group []byte
	gaps := 2
	for _, r := range s + "\x00" {
		switch {
		case r >= '0' && r <= '9':
			if len(group) == 0 {
				if gaps > 1 {
					runs = append(runs, nil)
				}
				gaps = 0
			}
			group = append(group, byte(r))
			continue
		case unicode.Is(unicode.Cf, r):
			continue
		case r == '.' || r == '/' || r == '_' || unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
			gaps++
		default:
			gaps = 2
		}
		if len(group) > 0 {
			last := len(runs) - 1
			runs[last] = append(runs[last], string(group))
			group = nil
		}
	}
	return runs
}

// phones tells whether groups are nothing but phone numbers, each starting with 62
// or a prefix of three digits or more (not the "02" of "RT 02"). It walks the ends that
// whole numbers can reach, so a page of digits takes no longer than its length.
func phones(groups []string) bool {
	ends := make([]bool, len(groups)+1)
	ends[0] = true
	for i := range groups {
		if !ends[i] || len(groups[i]) < 3 && groups[i] != "62" {
			continue
		}
		number := ""
		for j := i; j < len(groups) && len(number) < 16; j++ {
			number += groups[j]
			ends[j+1] = ends[j+1] || anyPhone.MatchString(number)
		}
	}
	return ends[len(groups)]
}
