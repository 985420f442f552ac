"""The row «Làm khác đi»: what differs, suggestions by one touch, own names, as above again."""

from tests.bridge.studio.phone.builder import HOME, TO_SETTINGS, Builder


def test_suggestions_are_carried_out_by_one_touch(builder: Builder) -> None:
    model = builder.model
    builder.is_tried()
    builder.acts(model.chooseScreen, HOME, True)
    builder.acts(model.shown.asAbove)
    assert "order" not in builder.errand["variant"]
    labels = [one["label"] for one in model.rows.suggestions]
    assert len(labels) >= 2
    for _change in labels:
        builder.acts(model.rows.suggest, 0)
    variant = builder.errand["variant"]
    assert variant["order"] == {HOME: [TO_SETTINGS, "danh-ba"]}
    assert variant["texts"][HOME][TO_SETTINGS] == {"vi": "Thiết lập"}
    builder.acts(model.rows.suggest, -1)
    assert builder.errand["variant"]["make"]
    builder.acts(model.rows.suggest, 99)


def test_a_name_of_the_variant_is_its_own_until_it_is_as_above(builder: Builder) -> None:
    model = builder.model
    builder.acts(model.chooseScreen, HOME, True)
    builder.acts(model.chooseElement, TO_SETTINGS)
    builder.acts(model.touch.rename, "Thiết đặt")
    assert model.touch.isRenamed
    assert model.touch.name == "Thiết đặt"
    line = next(one for one in model.rows.lines if one["id"] == HOME)
    assert line["differs"]
    builder.acts(model.chooseScreen, HOME, False)
    builder.acts(model.chooseElement, TO_SETTINGS)
    assert model.touch.name == "Cài đặt"
    builder.acts(model.chooseScreen, HOME, True)
    builder.acts(model.chooseElement, TO_SETTINGS)
    builder.acts(model.touch.asAbove)
    assert "texts" not in builder.errand["variant"]
    assert not model.touch.isRenamed


def test_the_goal_of_the_variant_is_written_while_the_variant_is_shown(builder: Builder) -> None:
    model = builder.model
    before = builder.errand["goal"]
    builder.acts(model.chooseScreen, HOME, True)
    builder.acts(model.head.setGoal, "Máy của con. [Bác] mở Cài đặt.")
    assert builder.errand["variant"]["goal"]["vi"] == "Máy của con. {Addr} mở Cài đặt."
    assert builder.errand["goal"] == before
    builder.acts(model.head.setGoal, model.head.goal)
    same = str(before["vi"])
    builder.acts(model.head.setGoal, same)
    assert any("·" in one["label"] or same in one["label"] for one in model.rows.suggestions)
    builder.acts(model.rows.suggest, 0)
    assert builder.errand["variant"]["goal"]["vi"] == f"Máy khác, tên gọi khác. {same}"


def test_both_rows_have_their_own_pictures(builder: Builder) -> None:
    stage = builder.model.stage
    assert stage.picture(HOME, False) is not stage.picture(HOME, True)
