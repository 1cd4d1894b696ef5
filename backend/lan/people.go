package lan

import (
	"strconv"
	"strings"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
)

// people reads those whom a form brings: the first by the plain names of the fields,
// the others by "nama2", "lp2" and so on. A row left empty is nobody; unsur and dusun
// of the first count for all who say none of their own.
func people(fields map[string]string) []outreach.Arrival {
	first := person(fields, "")
	if first.Child && first.Unsur == "" {
		first.Unsur = "warga" // a child isn't asked
	}
	list := []outreach.Arrival{first}
	for n := 2; n <= checkin.MaxTogether+1; n++ { // one too many is refused, not dropped
		p := person(fields, strconv.Itoa(n))
		if strings.TrimSpace(p.Name) == "" && p.Sex == "" && strings.TrimSpace(p.School) == "" {
			continue
		}
		if p.Unsur == "" {
			p.Unsur = first.Unsur
		}
		if p.Dusun == "" && !first.Child {
			p.Dusun = first.Dusun
		}
		p.Nonce = first.Nonce
		list = append(list, p)
	}
	return list
}

func person(fields map[string]string, n string) outreach.Arrival {
	return outreach.Arrival{Name: fields["nama"+n], Sex: outreach.Sex(fields["lp"+n]), Unsur: outreach.Unsur(fields["unsur"+n]),
		Dusun: fields["dusun"+n], Phone: fields["hp"+n], Child: fields["anak"+n] == "1", School: fields["sekolah"+n], Guardian: outreach.Guardian(fields["wali"+n]),
		Door: outreach.ByPhone, Nonce: fields["nonce"]}
}

// row is a person's part of the form, with the error next to its field.
type row struct {
	N     string // "" for the first, else the number that the fields' names end in
	First bool
	In    outreach.Arrival
	Field string // without the number
	Error string

	contact string
}

// Unsurs is what can be chosen.
func (row) Unsurs() []api.Choice { return unsurs }

var unsurs = api.Of(outreach.Unsurs(), func(u outreach.Unsur) api.Choice {
	return api.Choice{Key: string(u), Label: say.Unsur(u)}
})

// Guardians is who can agree for a child.
func (row) Guardians() []api.Choice { return guardians }

// Contact is what a phone number is asked for with.
func (r row) Contact() string { return r.contact }

var guardians = api.Of(outreach.Guardians(), func(g outreach.Guardian) api.Choice {
	return api.Choice{Key: string(g), Label: say.Guardian(g)}
})

// blueprint is the row that the script copies, with this in place of the number.
var blueprint = row{N: "_N_"}

// rows shows list again; what is the same as the first one's is not said again.
func rows(list []outreach.Arrival, refusal api.Refusal, contact string) []row {
	out := make([]row, len(list))
	for i, in := range list {
		r := row{First: i == 0, In: in, contact: contact}
		if i > 0 {
			r.N = strconv.Itoa(i + 1)
			if in.Unsur == list[0].Unsur {
				r.In.Unsur = ""
			}
			if in.Dusun == list[0].Dusun {
				r.In.Dusun = ""
			}
		}
		name := strings.TrimRight(refusal.Field, "0123456789")
		if name+r.N == refusal.Field {
			r.Field, r.Error = name, refusal.Message
		}
		out[i] = r
	}
	return out
}

// Other tells that a person's own unsur or dusun is shown.
func (r row) Other() bool {
	return r.In.Unsur != "" || r.In.Dusun != "" || r.Field == "unsur" || r.Field == "dusun"
}
