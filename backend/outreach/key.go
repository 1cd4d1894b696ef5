package outreach

import "time"

// SigningKey is a key that this laptop signs with: the office's own (Root), which signs
// keys and lists, or the laptop's, which signs certificates. What the store keeps of it
// is sealed.
type SigningKey struct {
	ID     string    `json:"id"` // proof.Kid, in hex
	Root   bool      `json:"root"`
	Seed   []byte    `json:"seed,omitempty"` // the private half; gone once the key has ended
	Public []byte    `json:"public"`
	Label  string    `json:"label,omitempty"`
	From   string    `json:"from"` // the first and the last date on which it signs
	Until  string    `json:"until"`
	Cert   []byte    `json:"cert,omitempty"`  // a laptop's key, certified by the root
	Ended  string    `json:"ended,omitempty"` // the date on which it was put out of use
	Lost   bool      `json:"lost,omitempty"`  // it may be in other hands
	Other  bool      `json:"other,omitempty"` // of another laptop of the office, which lost it
	Made   time.Time `json:"made"`
}

// Bundle is a list of keys and revocations from another laptop: of this office or of
// another. A newer one of the same laptop takes its place.
type Bundle struct {
	Root   string    `json:"root"` // kids, in hex
	By     string    `json:"by"`
	Office string    `json:"office"`
	Bytes  []byte    `json:"bytes"` // as it was signed
	At     time.Time `json:"at"`    // when it was taken in
}

// Refusals about keys and lists.
const (
	KeyClock      Code = "key_clock"      // the clock is earlier than the key was made: Args["from"]
	RootExpired   Code = "root_expired"   // the office's key has ended: Args["until"]
	BundleForeign Code = "bundle_foreign" // a file that is no list of keys, or a changed one
	BundleOlder   Code = "bundle_older"   // older than the one that is here: Args["date"]
	RootForeign   Code = "root_foreign"   // a file that holds no office's key
	FactsRefused  Code = "facts_refused"  // facts that a code cek can't hold
	NoCode        Code = "no_code"        // a file without a QR code that can be read: Args["name"]
	NoPDFReader   Code = "no_pdf_reader"  // no program draws a PDF's pages for the command line
)
