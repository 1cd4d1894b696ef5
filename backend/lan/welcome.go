package lan

import (
	"net/http"
	"strconv"

	"bapashadir/backend/api"
	"bapashadir/backend/checkin"
	"bapashadir/backend/lan/pages"
)

// welcomed is a program's answer: that of the first person, and of all when there are
// several.
type welcomed struct {
	api.Welcome
	People []api.Welcome `json:"people,omitempty"`
}

func arrived(list []checkin.Welcome) welcomed {
	out := welcomed{Welcome: api.WelcomeOf(list[0])}
	if len(list) > 1 {
		out.People = api.Of(list, api.WelcomeOf)
	}
	return out
}

// welcomePage is one of the kinds that the answer to a form comes in.
type welcomePage struct {
	pages.Frame
	Already bool // nobody was recorded by this very post
	Many    bool
	Adult   bool // one of them may be a volunteer
	Name    string
	People  string
	Code    string
}

// ticket is a person's number and code on it.
type ticket struct {
	Already, Many             bool
	Name, Number, Code, Since string
}

// The kinds differ in a few questions only, so all are made at the start. A page that
// a phone asked for by its form's nonce carries the script, which then forgets what
// it kept.
var (
	welcomes = map[[4]bool]pages.Stencil{}
	tickets  = map[[2]bool]pages.Stencil{}
)

func init() {
	both := [2]bool{false, true}
	for _, already := range both {
		for _, many := range both {
			for _, resumed := range both {
				for _, adult := range both {
					p := &welcomePage{Frame: pages.Frame{Title: "Daftar hadir"}, Already: already, Many: many, Adult: adult,
						Name: pages.Probe(0), People: pages.Probe(1), Code: pages.Letters(3)}
					if resumed {
						p.Script, p.Token = pages.CheckInScript, pages.Probe(2)
					}
					welcomes[[4]bool{already, many, resumed, adult}] = pages.StencilOf("welcome", "frame", p)
				}
			}
			t := ticket{already, many, pages.Probe(0), pages.Probe(1), pages.Probe(2), pages.Probe(3)}
			tickets[[2]bool{already, many}] = pages.StencilOf("welcome", "ticket", t)
		}
	}
}

// welcome shows the numbers and codes of list; since when, in the session's zone, to
// those who had come before.
func welcome(w http.ResponseWriter, r *http.Request, list []checkin.Welcome, resumed bool) {
	already, adult := true, false
	for _, p := range list {
		already, adult = already && p.Already, adult || !p.Child
	}
	var cards []pages.Part
	many := len(list) > 1
	for _, p := range list {
		cards = append(cards, tickets[[2]bool{p.Already, many}].Fill(pages.Text(p.Name), pages.Text(strconv.Itoa(p.Number)),
			pages.Text(p.Code), pages.Text(p.Zone.Clock(p.At)))...)
	}
	var script *pages.Script
	if resumed {
		script = pages.CheckInScript
	}
	pages.Allow(w, "welcome", script)
	pages.Answer(w, r, http.StatusOK, welcomes[[4]bool{already, many, resumed, adult}].Fill(pages.Text(list[0].Name), cards,
		pages.Text(r.PathValue("token")), pages.Text(list[0].Code)))
}
