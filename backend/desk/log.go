package desk

import (
	"encoding/json"
	"log"
	"regexp"
	"strings"
)

// wailsLog is where Wails writes. Of a call that it can't read, or that panics, it
// would log all that the page sent: names, and the password. What is logged here is
// which call it was and what kind of fault, never a word that somebody typed.
type wailsLog struct{}

func (wailsLog) Print(string) {}
func (wailsLog) Trace(string) {}
func (wailsLog) Debug(string) {}
func (wailsLog) Info(string)  {}

func (wailsLog) Warning(message string) { log.Print("window: ", discreet(message)) }
func (wailsLog) Error(message string)   { log.Print("window: ", discreet(message)) }
func (wailsLog) Fatal(message string)   { log.Print("window: ", discreet(message)) } // Wails ends the process then

// failedCall is how Wails begins when a call fails; what was sent and " -> " and the
// reason follow.
const failedCall = "process message error: "

var method = regexp.MustCompile(`^[\w.]{1,80}$`)

// discreet is what may be repeated of a message of Wails.
func discreet(message string) string {
	sent, failed := strings.CutPrefix(message, failedCall)
	if !failed {
		return kind(message)
	}
	call := struct{ Name string }{}
	if i := strings.IndexByte(sent, '{'); i < 0 || json.NewDecoder(strings.NewReader(sent[i:])).Decode(&call) != nil || !method.MatchString(call.Name) {
		call.Name = "a message"
	}
	return call.Name + ": " + kind(sent[strings.LastIndex(sent, " -> ")+1:])
}

// kind is the part of a fault that can't hold what somebody typed. Only what Go itself
// says of a panic is told whole: it holds numbers and types.
func kind(fault string) string {
	fault = strings.TrimPrefix(fault, "-> ")
	if strings.HasPrefix(fault, "runtime error: ") || strings.HasPrefix(fault, "interface conversion: ") {
		return fault
	}
	for _, head := range []string{"error parsing arguments", "json: unsupported", "[AssetHandler]", "[AssetServer]", "failed to get origin", "Blocked request"} {
		if strings.HasPrefix(fault, head) {
			return head
		}
	}
	return "a fault whose text may name people"
}
