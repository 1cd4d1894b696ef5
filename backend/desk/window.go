package desk

import (
	"io/fs"

	"bapashadir/backend/kiosk"
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
)

// Run opens the window and returns when it is closed. Nothing is opened before
// Wails starts it: the bindings generator comes this far too.
func Run(cfg kiosk.Config, pages fs.FS, ready func(*kiosk.Kiosk)) error {
	d := New(cfg, ready)
	return wails.Run(&options.App{
		Title:            "Bapas Hadir",
		Width:            1366,
		Height:           768,
		MinWidth:         640,
		MinHeight:        480,
		BackgroundColour: options.NewRGB(0xFB, 0xF7, 0xEF),
		AssetServer:      &assetserver.Options{Assets: pages},
		Bind:             d.Bindings(),
		ErrorFormatter:   Format,
		OnStartup:        d.Startup,
		OnShutdown:       d.Shutdown,
		Logger:           wailsLog{},
		LogLevel:         logger.ERROR,
		// Icons and the name that window managers show.
		Linux: &linux.Options{ProgramName: "bapas-hadir"},
	})
}
