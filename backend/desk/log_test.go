package desk

import (
	"bytes"
	"log"
	"regexp"
	"testing"

	"github.com/wailsapp/wails/v2/pkg/logger"
)

// What Wails wants to log of the window's calls tells which call failed and how, and
// nothing that was typed.
func TestTheLogOfTheWindowNamesNobody(t *testing.T) {
	messages := map[string]string{
		`process message error: C{"name":"desk.Attendance.Add","args":["s",{"nama":"Siti -> Aminah","hp":"0812"}],"callbackID":"x"} -> runtime error: index out of range [3] with length 2`: "desk.Attendance.Add: runtime error: index out of range [3] with length 2",
		`process message error: C{"name":"desk.Vault.Unlock","args":["Siti Aminah"],"callbackID":"x"} -> no room for Siti`:                                                                  "desk.Vault.Unlock: a fault whose text may name people",
		`process message error: C{"name":"desk.Attendance.Remove","args":["Siti","Aminah"]} -> error parsing arguments: json: cannot unmarshal number 0812 into Go value of type string`:    "desk.Attendance.Remove: error parsing arguments",
		`process message error: C{"name":"Siti Aminah"} -> method 'Siti Aminah' not registered`:                                                                                             "a message: a fault whose text may name people",
		`process message error: LESiti Aminah -> runtime error: slice bounds out of range`:                                                                                                  "a message: runtime error: slice bounds out of range",
		`process message error: C{"name":"desk.Office.Get","args":[{"Siti` + "\n" + `Aminah`:                                                                                                "a message: a fault whose text may name people",
		`Siti Aminah is no message`: "a fault whose text may name people",
		`error parsing arguments: json: cannot unmarshal number 0812 into Go value of type string`: "error parsing arguments",
	}
	if n := naming(wailsLog{}, messages); n != 0 {
		t.Errorf("%d messages name people", n)
	}
	if n := naming(talkative{}, messages); n != len(messages) {
		t.Errorf("the proof overlooks %d of %d messages that name people", len(messages)-n, len(messages))
	}
	for message, want := range messages {
		if got := discreet(message); got != want {
			t.Errorf("%s\n is logged as %q, not %q", message, got, want)
		}
	}
}

// talkative is the planted fault: it logs what it is handed.
type talkative struct{ wailsLog }

func (talkative) Error(message string) { log.Print(message) }

// naming counts the messages of which a logger writes what somebody typed.
func naming(l logger.Logger, messages map[string]string) (n int) {
	defer log.SetOutput(log.Writer())
	for message := range messages {
		var b bytes.Buffer
		log.SetOutput(&b)
		for _, write := range []func(string){l.Print, l.Trace, l.Debug, l.Info, l.Warning, l.Error, l.Fatal} {
			write(message)
		}
		if regexp.MustCompile("Siti|Aminah|0812").Match(b.Bytes()) {
			n++
		}
	}
	return n
}
