"""What a person does to a page, as the browser would send it, and what the page says then."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.testing.v1 import AppTest

UNTOUCHED = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Files (name, bytes) onto the page's drop zone."""
    app.file_uploader[0].set_value(
        [(name, held, "application/octet-stream") for name, held in files]
    )
    return app.run()


def press(app: AppTest, words: str, place: int = 0) -> AppTest:
    """The button with these words."""
    found = [button for button in app.button if button.label == words]
    return found[place].click().run()


def offers(app: AppTest, words: str) -> bool:
    """Whether there is a button with these words."""
    return any(button.label == words for button in app.button)


def type_in(app: AppTest, name: str, **changes: Any) -> AppTest:
    """Cells of the grid whose key starts so: edited_rows, added_rows, deleted_rows."""
    state = widget_state(grid_id(app, name), changes)
    states = app._tree.get_widget_states()
    states.widgets.append(state)
    return app._run(states)


def type_and_press(app: AppTest, words: str, name: str, **changes: Any) -> AppTest:
    """Cells of a grid inside a form, then the form's button with these words."""
    next(button for button in app.button if button.label == words).click()
    states = app._tree.get_widget_states()
    states.widgets.append(widget_state(grid_id(app, name), changes))
    return app._run(states)


def grid_id(app: AppTest, name: str) -> str:
    return next(each.proto.id for each in app.data_editor if (each.key or "").startswith(name))


def widget_state(number: str, changes: dict[str, Any]) -> WidgetState:
    return WidgetState(id=number, string_value=json.dumps(UNTOUCHED | changes))


def grid(app: AppTest, name: str) -> Any:
    """What stands in that grid."""
    return next(each.value for each in app.data_editor if (each.key or "").startswith(name))


def said(app: AppTest) -> str:
    """Every sentence on the page."""
    spoken = (
        *app.title, *app.text, *app.info, *app.warning, *app.error, *app.success, *app.caption,
    )  # fmt: skip
    return "\n".join(str(each.value) for each in spoken)


def sound(app: AppTest) -> None:
    """Nothing went wrong and nothing is complained about."""
    assert [each.message for each in app.exception] == []
    assert [each.value for each in app.error] == []


def switch(app: AppTest, language: str) -> AppTest:
    """The other language."""
    now = app.session_state["language"]
    return app.segmented_control(key=f"language@{now}").set_value(language).run()


def key_of(app: AppTest, kind: str, start: str, end: str = "") -> str:
    """The whole key of the one widget of a kind whose key starts and ends so."""
    keys = [each.key or "" for each in getattr(app, kind)]
    (found,) = [key for key in keys if key.startswith(start) and key.endswith(end)]
    return found


class Downloads:
    """The files a run offers; a server makes them in a thread that has no session."""

    def __init__(self) -> None:
        self.managers: list[MediaFileManager] = []

    def manager(self, storage: MemoryMediaFileStorage) -> MediaFileManager:
        self.managers.append(MediaFileManager(storage))
        return self.managers[-1]

    def fetch(self, app: AppTest, key: str) -> bytes:
        """What the browser gets when that button is clicked."""
        proto, manager = app.download_button(key=key).proto, self.managers[-1]
        with ThreadPoolExecutor(1) as thread:
            address = (
                proto.url
                or thread.submit(manager.execute_deferred, proto.deferred_file_id).result()
            )
        return manager._storage.get_file(address.rsplit("/", 1)[-1]).content
