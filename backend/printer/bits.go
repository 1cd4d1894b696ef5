package printer

// bits are what Windows' spooler says of a printer (PRINTER_INFO_2), in the words of IPP.
var bits = []struct {
	bit uint32
	say string
}{
	{0x1, "paused"},
	{0x8, "media-jam"},
	{0x10, "media-empty"},
	{0x40, "media-needed"},
	{0x80, "offline"},
	{0x800, "output-area-full"},
	{0x1000, "offline"}, // not available
	{0x20000, "toner-low"},
	{0x40000, "toner-empty"},
	{0x400000, "door-open"},
}

const (
	bitError    = 0x2
	workOffline = 0x400 // among the attributes
)

// stateOfBits reads them.
func stateOfBits(status, attributes uint32) state {
	s := state{accepting: true, stopped: status&bitError != 0}
	for _, b := range bits {
		if status&b.bit != 0 {
			s.reasons = append(s.reasons, b.say)
		}
	}
	if attributes&workOffline != 0 {
		s.reasons = append(s.reasons, "offline")
	}
	return s
}
