package browser

import (
	"path/filepath"
	"strings"
)

// firefoxFiles are what makes a profile of Firefox show the page and nothing of its own.
func firefoxFiles() map[string]string {
	var prefs strings.Builder
	for _, p := range quietFirefox {
		prefs.WriteString(`user_pref("` + p.name + `", ` + p.value + ");\n")
	}
	return map[string]string{"user.js": prefs.String(), filepath.Join("chrome", "userChrome.css"): bare, "xulstore.json": small}
}

// small is the window that Firefox starts with, on the desk: it is empty there, and goes
// in a moment. Without a word it would cover the whole of a small panel.
const small = `{"chrome://browser/content/browser.xhtml":{"main-window":{"width":"480","height":"320","sizemode":"normal"}}}`

// bare takes away all that lies around a page. Firefox's own kiosk does so as well, but
// a window manager can't take such a window to another display any more.
const bare = `#navigator-toolbox, #sidebar-main, #sidebar-box, #sidebar-launcher-splitter, #statuspanel, #fullscr-toggler,
#fullscreen-warning, #notification-popup, #appMenu-notification-popup { display: none !important; }
`

// quietFirefox says to Firefox what quiet says to the others.
var quietFirefox = []struct{ name, value string }{
	{"toolkit.legacyUserProfileCustomizations.stylesheets", "true"}, // else bare is not read
	{"marionette.port", "0"},             // any free one, so that several may start
	{"layout.css.devPixelsPerPx", `"1"`}, // places and sizes are the display's pixels, whatever the desk's zoom
	{"media.autoplay.default", "0"},      // films play by themselves, with sound
	{"media.autoplay.blocking_policy", "0"},
	{"browser.fullscreen.exit_on_escape", "false"}, // a clicker's key
	{"apz.allow_zooming", "false"},
	{"widget.windows.window_occlusion_tracking.enabled", "false"}, // the desk may lie over it for a moment

	// It greets nobody, offers nothing, and knows nothing of a crash before it.
	{"browser.aboutwelcome.enabled", "false"},
	{"browser.startup.page", "0"},
	{"browser.startup.homepage_override.mstone", `"ignore"`},
	{"startup.homepage_welcome_url", `""`},
	{"termsofuse.bypassNotification", "true"},
	{"browser.shell.checkDefaultBrowser", "false"},
	{"browser.sessionstore.resume_from_crash", "false"},
	{"toolkit.startup.max_resumed_crashes", "-1"},
	{"browser.translations.enable", "false"},
	{"signon.rememberSignons", "false"},
	{"identity.fxaccounts.enabled", "false"},
	{"extensions.getAddons.showPane", "false"},

	// It calls nobody.
	{"app.update.disabledForTesting", "true"}, // the one wish about updates that no policy is needed for
	{"app.update.doorhanger", "false"},
	{"app.normandy.enabled", "false"},
	{"extensions.update.enabled", "false"},
	{"extensions.systemAddon.update.enabled", "false"},
	{"datareporting.policy.dataSubmissionEnabled", "false"},
	{"datareporting.healthreport.uploadEnabled", "false"},
	{"network.captive-portal-service.enabled", "false"},
	{"network.connectivity-service.enabled", "false"},
	{"browser.safebrowsing.update.enabled", "false"},
	{"browser.region.update.enabled", "false"},
	{"browser.search.update", "false"},
}
