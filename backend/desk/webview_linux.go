//go:build linux && (dev || production)

package desk

/*
#cgo pkg-config: gtk+-3.0
#cgo !webkit2_41 pkg-config: webkit2gtk-4.0
#cgo webkit2_41 pkg-config: webkit2gtk-4.1
#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

// A page of ours may use the camera, and the microphone to read questions aloud; nothing
// else that a web view can ask for is ever wanted, a picture of the screen included.
static gboolean answer(WebKitWebView *view, WebKitPermissionRequest *request, gpointer data) {
	if (WEBKIT_IS_USER_MEDIA_PERMISSION_REQUEST(request)) {
		WebKitUserMediaPermissionRequest *media = WEBKIT_USER_MEDIA_PERMISSION_REQUEST(request);
		if (webkit_user_media_permission_is_for_video_device(media) != webkit_user_media_permission_is_for_audio_device(media)) {
			webkit_permission_request_allow(request);
			return TRUE;
		}
	}
	// The names of cameras and microphones, for choosing one; told only to pages that were allowed one.
	if (WEBKIT_IS_DEVICE_INFO_PERMISSION_REQUEST(request)) {
		webkit_permission_request_allow(request);
		return TRUE;
	}
	webkit_permission_request_deny(request);
	return TRUE;
}

// The window shows the app's own pages and never leaves them, whatever a page is told to do: the bindings
// must not be within reach of another one. A second window is never wanted.
static gboolean stay(WebKitWebView *view, WebKitPolicyDecision *decision, WebKitPolicyDecisionType type, gpointer data) {
	if (type == WEBKIT_POLICY_DECISION_TYPE_RESPONSE) return FALSE;
	WebKitNavigationAction *action = webkit_navigation_policy_decision_get_navigation_action(WEBKIT_NAVIGATION_POLICY_DECISION(decision));
	const gchar *here = webkit_web_view_get_uri(view);
	WebKitSecurityOrigin *from = webkit_security_origin_new_for_uri(here && *here ? here : "about:blank");
	WebKitSecurityOrigin *to = webkit_security_origin_new_for_uri(webkit_uri_request_get_uri(webkit_navigation_action_get_request(action)));
	gchar *a = webkit_security_origin_to_string(from), *b = webkit_security_origin_to_string(to);
	// Before its first page the view is nowhere.
	gboolean own = type == WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION && (!here || !*here || (a && b && g_str_equal(a, b)));
	g_free(a);
	g_free(b);
	webkit_security_origin_unref(from);
	webkit_security_origin_unref(to);
	if (own) return FALSE;
	webkit_policy_decision_ignore(decision);
	return TRUE;
}

typedef struct { gboolean mock, roam; } Wishes;

static void prepare(GtkWidget *widget, gpointer given) {
	Wishes *wishes = given;
	if (WEBKIT_IS_WEB_VIEW(widget)) {
		WebKitSettings *settings = webkit_web_view_get_settings(WEBKIT_WEB_VIEW(widget));
		webkit_settings_set_enable_media_stream(settings, TRUE);
		if (wishes->mock) webkit_settings_set_enable_mock_capture_devices(settings, TRUE);
		g_signal_connect(widget, "permission-request", G_CALLBACK(answer), NULL);
		if (!wishes->roam) g_signal_connect(widget, "decide-policy", G_CALLBACK(stay), NULL);
	} else if (GTK_IS_CONTAINER(widget)) {
		gtk_container_forall(GTK_CONTAINER(widget), prepare, wishes);
	}
}

static gboolean prepare_all(gpointer wishes) {
	GList *windows = gtk_window_list_toplevels();
	for (GList *w = windows; w; w = w->next) prepare(GTK_WIDGET(w->data), wishes);
	g_list_free(windows);
	g_free(wishes);
	return G_SOURCE_REMOVE;
}

static void prepare_window(gboolean mock, gboolean roam) {
	Wishes *wishes = g_new(Wishes, 1);
	wishes->mock = mock;
	wishes->roam = roam;
	g_idle_add(prepare_all, wishes);
}
*/
import "C"

import "os"

// prepareWindow lets the window's pages use the camera and the microphone, which WebKitGTK
// denies unless the app says yes and Wails says nothing, and keeps the window where it is.
// The environment variable, of the smoke test alone, stands WebKit's own sample cameras in
// for real ones.
func prepareWindow() {
	var mock, roam C.gboolean
	if os.Getenv("BAPAS_HADIR_MOCK_CAMERA") != "" {
		mock = 1
	}
	if mayRoam() {
		roam = 1
	}
	C.prepare_window(mock, roam)
}
