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

static void prepare(GtkWidget *widget, gpointer mock) {
	if (WEBKIT_IS_WEB_VIEW(widget)) {
		WebKitSettings *settings = webkit_web_view_get_settings(WEBKIT_WEB_VIEW(widget));
		webkit_settings_set_enable_media_stream(settings, TRUE);
		if (mock) webkit_settings_set_enable_mock_capture_devices(settings, TRUE);
		g_signal_connect(widget, "permission-request", G_CALLBACK(answer), NULL);
	} else if (GTK_IS_CONTAINER(widget)) {
		gtk_container_forall(GTK_CONTAINER(widget), prepare, mock);
	}
}

static gboolean allow(gpointer mock) {
	GList *windows = gtk_window_list_toplevels();
	for (GList *w = windows; w; w = w->next) prepare(GTK_WIDGET(w->data), mock);
	g_list_free(windows);
	return G_SOURCE_REMOVE;
}

static void allow_camera(gboolean mock) { g_idle_add(allow, GINT_TO_POINTER(mock)); }
*/
import "C"

import "os"

// allowCamera lets the window's pages use the camera and the microphone, which WebKitGTK denies unless
// the app says yes and Wails says nothing. The environment variable, of the smoke
// test alone, stands WebKit's own sample cameras in for real ones.
func allowCamera() {
	var mock C.gboolean
	if os.Getenv("BAPAS_HADIR_MOCK_CAMERA") != "" {
		mock = 1
	}
	C.allow_camera(mock)
}
