//! Serves the map out of the open vault over a scheme of our own, so that no request leaves the laptop.

use std::borrow::Cow;
use std::sync::Arc;

use closeby_desk::Desk;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// The scheme's name; on Windows it reads `http://closeby-map.localhost/`.
pub const SCHEME: &str = "closeby-map";

/// Answers `closeby-map://localhost/{zoom}/{x}/{y}` with a vector tile.
pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context.app_handle().try_state::<Arc<Desk>>().map(|desk| Arc::clone(&desk));
    let place = tile_of(request.uri().path());
    tauri::async_runtime::spawn_blocking(move || {
        let tile = desk.zip(place).and_then(|(desk, (zoom, x, y))| desk.map_tile(zoom, x, y));
        responder.respond(reply(tile));
    });
}

/// Reads `/14/8190/5447`; anything else names no tile.
fn tile_of(path: &str) -> Option<(u8, u32, u32)> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let tile =
        (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(tile)
}

fn reply(tile: Option<Vec<u8>>) -> Response<Cow<'static, [u8]>> {
    let status = match &tile {
        None => StatusCode::NOT_FOUND,
        Some(bytes) if bytes.is_empty() => StatusCode::NO_CONTENT,
        Some(_) => StatusCode::OK,
    };
    let mut reply = Response::new(Cow::Owned(tile.unwrap_or_default()));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("application/vnd.mapbox-vector-tile"),
    );
    // The page's origin is tauri://localhost, so its own map counts as another site.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    // After the lock no piece of the map may be left in the page's cache.
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    reply
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_is_three_numbers_and_nothing_else() {
        assert_eq!(tile_of("/14/8190/5447"), Some((14, 8190, 5447)));
        for odd in [
            "",
            "/",
            "/14/8190",
            "/14/8190/5447/1",
            "/14/../5447",
            "/-1/0/0",
            "/14/8190/5447.pbf",
            "/999/0/0",
        ] {
            assert_eq!(tile_of(odd), None, "{odd}");
        }
    }

    #[test]
    fn an_empty_tile_and_a_missing_one_are_told_apart() {
        assert_eq!(reply(Some(Vec::new())).status(), StatusCode::NO_CONTENT);
        assert_eq!(reply(None).status(), StatusCode::NOT_FOUND);
        assert_eq!(reply(Some(vec![1])).headers()["cache-control"], "no-store");
    }
}
