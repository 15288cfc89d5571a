#pragma once
// Each node of the map as an accessible child of the view, with name, role,
// state, place and actions.
namespace sallyport::gui {

class MapView;

// Tells Qt how a MapView is seen; once for the program.
void installMapAccessibility();
// The nodes are other ones.
void mapChildrenChanged(MapView* view);
// The keyboard stands on another node.
void mapFocusMoved(MapView* view);

} // namespace sallyport::gui
