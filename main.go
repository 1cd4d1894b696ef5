// Command bapas-hadir is the app of a village session: the window, or the same
// without one. design.md section 5 is the contract of its commands.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"bapashadir/backend/bench"
	"bapashadir/backend/bench/rehearsal"
	"bapashadir/backend/desk"
	"bapashadir/backend/journey"
	"bapashadir/backend/kiosk"
	"bapashadir/backend/outreach"
	"bapashadir/backend/say"
	"bapashadir/frontend"
	"github.com/alecthomas/kong"
)

// common are the flags of every command.
type common struct {
	Data         string `help:"Folder of the data file." placeholder:"DIR"`
	PasswordFile string `help:"File with the office password (or BAPAS_HADIR_PASSWORD)." placeholder:"FILE"`
	LAN          string `name:"lan" help:"Address for the hall's network (default: port 80, else 8080)." placeholder:"ADDR"`
	Demo         bool   `help:"Work with a sample session."`
}

func (c common) config() (kiosk.Config, error) {
	password := os.Getenv("BAPAS_HADIR_PASSWORD")
	if c.PasswordFile != "" {
		b, err := os.ReadFile(c.PasswordFile)
		if err != nil {
			return kiosk.Config{}, &outreach.Error{Code: outreach.NotFound, Field: "passwordFile", Args: map[string]string{"path": c.PasswordFile}, Err: err}
		}
		password = strings.TrimRight(string(b), "\r\n")
	}
	cfg := kiosk.Config{Data: c.Data, LAN: c.LAN, Demo: c.Demo, Pages: frontend.Dist, Password: password, Probe: probe}
	var err error
	if cfg.Built, err = time.Parse(time.RFC3339, built); err != nil {
		return cfg, fmt.Errorf("built: %w", err)
	}
	return journey.Laptop(cfg)
}

// built is when this program was made: the scripts in build/ put the last commit's
// time here. Without them only the year in which it was begun is known.
var built = "2026-01-01T00:00:00+07:00"

var commands struct {
	Common common    `embed:""`
	Window window    `cmd:"" default:"1" hidden:"" help:"Open the window."`
	Serve  serve     `cmd:"" help:"Run without a window."`
	Check  check     `cmd:"" help:"Prove the data file."`
	Anonym anonymous `cmd:"" name:"anonymity" help:"Prove that no answer can be joined with a person."`
	Export export    `cmd:"" help:"Write records to stdout."`
	Breach breachCmd `cmd:"" help:"Write down what was on a lost laptop, for the notices that the law asks for."`
	Verify verify    `cmd:"" help:"Check the code of a certificate: exit 0 only when it is genuine."`
	Probe  probeCmd  `cmd:"" hidden:"" help:"Prove a file for the app itself."`
	PIN    pinCmd    `cmd:"" name:"forget-pin" help:"Take the touch screen's PIN away and open the desk."`
	Bench  benchCmd  `cmd:"" help:"The benchmarks of the README."`
}

type window struct{}

func (window) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	return desk.Run(cfg, frontend.Dist, func(k *kiosk.Kiosk) {
		if file := os.Getenv("BAPAS_HADIR_READY_FILE"); file != "" { // tests wait for it
			if b, err := ready(k); err == nil {
				_ = os.WriteFile(file, b, 0o600)
			}
		}
	})
}

type serve struct{}

func (serve) Run(c common) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	cfg, err := c.config()
	if err != nil {
		return err
	}
	k, err := kiosk.Start(ctx, cfg)
	if err != nil {
		return err
	}
	if code := k.RecoveryCode(); code != "" {
		fmt.Fprintf(os.Stderr, "Kode pemulihan (hanya tampil sekali, tulis dan simpan di kantor): %s\n", code)
	}
	if err := k.Listening(); err != nil {
		return errors.Join(err, k.Close())
	}
	b, err := ready(k)
	if err == nil {
		_, err = fmt.Printf("%s\n", b)
	}
	if err == nil {
		<-ctx.Done()
	}
	return errors.Join(err, k.Close())
}

func ready(k *kiosk.Kiosk) ([]byte, error) {
	r, err := k.Ready(context.Background())
	if err != nil {
		return nil, err
	}
	return json.Marshal(r)
}

type check struct {
	Checkpoint string `help:"What stands on paper about the log of deeds: its number and fingerprint." placeholder:"TEXT"`
}

func (p check) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	whole, err := kiosk.Check(context.Background(), cfg, p.Checkpoint, os.Stdout)
	if err == nil && !whole {
		os.Exit(1)
	}
	return err
}

type anonymous struct{}

func (anonymous) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	proved, err := kiosk.ProveAnonymity(context.Background(), cfg, os.Stdout)
	if err == nil && !proved {
		os.Exit(1)
	}
	return err
}

// probe starts this program's hidden command probe, in which a damaged data file can
// do no harm.
func probe(ctx context.Context) *exec.Cmd {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return exec.CommandContext(ctx, self, "probe")
}

type probeCmd struct{}

func (probeCmd) Run() error { return kiosk.RunProbe(os.Stdin, os.Stdout) }

type export struct {
	What    string `required:"" enum:"attendees,guests,responses,mentors,certificates,codes,coded" help:"attendees, guests, responses, mentors, certificates, codes (the codebook) or coded (texts with their codes)."`
	Format  string `required:"" enum:"csv,xlsx,ndjson" help:"csv, xlsx or ndjson."`
	Session string `help:"Only this session." placeholder:"ID"`
}

func (e export) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	hidden, err := kiosk.Export(context.Background(), cfg, os.Stdout, e.What, e.Format, e.Session)
	if hidden > 0 {
		fmt.Fprintf(os.Stderr, "%d sesi belum dapat ditampilkan: belum cukup yang menjawab (paling sedikit 10 lembar).\n", hidden)
	}
	return err
}

type breachCmd struct {
	Out  string `required:"" help:"Folder that gets the pack." placeholder:"DIR" type:"path"`
	Copy string `help:"The copy of a stick instead of the data file; the password is its recovery code." placeholder:"FILE" type:"path"`
	How  string `help:"What happened." placeholder:"TEXT"`
}

func (b breachCmd) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	return kiosk.BreachPack(context.Background(), cfg, os.Stdout, b.Copy, b.Out, b.How)
}

type verify struct {
	Code   string   `arg:"" name:"file|text" help:"The code's text, or a file that holds it: text, PNG, JPEG or PDF."`
	Bundle []string `help:"Lists of keys to ask instead of the data file." placeholder:"FILE" type:"path" sep:"none"`
}

func (v verify) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	genuine, err := kiosk.Verify(context.Background(), cfg, os.Stdout, v.Code, v.Bundle)
	if err == nil && !genuine {
		os.Exit(1)
	}
	return err
}

type pinCmd struct{}

func (pinCmd) Run(c common) error {
	cfg, err := c.config()
	if err != nil {
		return err
	}
	return kiosk.ForgetPIN(context.Background(), cfg)
}

type benchCmd struct {
	CheckIn      bench.CheckIn      `cmd:"" name:"checkin" help:"Durable check-ins a second, beside bare bbolt."`
	Seal         bench.Seal         `cmd:"" help:"What sealing costs a durable check-in."`
	Hall         bench.Hall         `cmd:"" help:"A full hall at once, beside a bare group commit and a server that stores nothing."`
	Years        bench.Years        `cmd:"" help:"What a million people of past sessions cost the session of today."`
	Survey       bench.Survey       `cmd:"" help:"The results of a survey, of 150 pairs and of 5,000 answers."`
	Certificates bench.Certificates `cmd:"" help:"A thousand certificates in one file, beside a plain loop over gofpdf."`
	Village      rehearsal.Rehearse `cmd:"" help:"60 villagers at a hotspot with eight places, rehearsed."`
	Server       bench.Server       `cmd:"" hidden:"" help:"One server of those, for the benchmarks themselves."`
}

// A hall that signs in at once makes much and keeps little: memory is cleaned a third as
// often as usual, at some MB more (bench hall). The limit bounds what a long import may
// take of an old laptop; above it memory is cleaned as often as needed.
const (
	cleanAt    = 300
	memorySoft = 384 << 20
)

func main() {
	debug.SetGCPercent(cleanAt)
	debug.SetMemoryLimit(memorySoft)
	if err := kiosk.NoCore(); err != nil {
		fmt.Fprintln(os.Stderr, "bapas-hadir: core dumps can't be turned off:", err)
	}
	parser := kong.Must(&commands, kong.Name("bapas-hadir"), kong.Description("Bapas Hadir: the app of a village session."))
	ctx, err := parser.Parse(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "bapas-hadir:", err)
		os.Exit(2)
	}
	if err := ctx.Run(commands.Common); err != nil {
		if strings.HasPrefix(ctx.Command(), "bench ") { // a limit that does not hold is no fault of the app's
			fmt.Fprintln(os.Stderr, "bapas-hadir:", err)
			os.Exit(1)
		}
		fmt.Fprintf(os.Stderr, "%s\n(%v)\n", say.Error(err), err)
		os.Exit(1)
	}
}
