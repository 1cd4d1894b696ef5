package desk

import (
	"context"
	"io/fs"
	"os"
	"os/signal"
	"syscall"

	"bapashadir/backend/kiosk"
	"bapashadir/backend/lan"
	"bapashadir/backend/outreach"
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// Run opens the window and returns when it is closed. Nothing is opened before
// Wails starts it: the bindings generator comes this far too.
func Run(cfg kiosk.Config, pages fs.FS, ready func(*kiosk.Kiosk)) error {
	d := New(cfg, ready)
	defer d.endWhenTold()()
	return wails.Run(&options.App{
		Title:            "Bapas Hadir",
		Width:            1366,
		Height:           768,
		MinWidth:         640,
		MinHeight:        480,
		BackgroundColour: options.NewRGB(0xFB, 0xF7, 0xEF),
		AssetServer:      &assetserver.Options{Assets: pages, Middleware: lan.WindowPolicy},
		Bind:             d.Bindings(),
		ErrorFormatter:   Format,
		OnStartup:        d.Startup,
		OnBeforeClose:    d.beforeClose,
		OnShutdown:       d.Shutdown,
		Logger:           wailsLog{},
		LogLevel:         logger.ERROR,
		// Icons and the name that window managers show.
		Linux: &linux.Options{ProgramName: "bapas-hadir"},
	})
}

// beforeClose is Wails' OnBeforeClose: the touch screen by the door is not closed by
// those who stand before it. The system may still end the program.
func (d *Desk) beforeClose(context.Context) (stays bool) {
	return !d.ending.Load() && outreach.CodeOf(d.gate()) == outreach.TouchOn
}

// endWhenTold lets the system end the program while it is the touch screen, as at
// shutting down: Wails asks beforeClose then, too. Until the returned function is called.
func (d *Desk) endWhenTold() (stop func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	go func() {
		for range told {
			d.ending.Store(true)
			d.mu.Lock()
			window := d.window
			d.mu.Unlock()
			if window != nil {
				runtime.Quit(window)
			}
		}
	}()
	return func() {
		signal.Stop(told)
		close(told)
	}
}
