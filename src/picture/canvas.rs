//! A canvas of pixels, which draws rectangles, rings and glyphs.

use super::colour::Colour;

/// The width of a ring's line, in pixels.
const STROKE: f32 = 3.0;

/// The length of a ring's dashes, and the gap between them, in pixels.
const DASH: (f32, f32) = (6.0, 5.0);

/// An opaque picture.
pub(super) struct Canvas {
    width: u32,
    height: u32,
    /// Red, green and blue of each pixel, line by line.
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new((width, height): (u32, u32), Colour(red, green, blue): Colour) -> Self {
        Self { width, height, pixels: [red, green, blue].repeat((width * height) as usize) }
    }

    /// Blends a colour into a pixel; `cover` is from 0 to 255. Does nothing outside the canvas.
    fn blend(&mut self, (x, y): (i32, i32), Colour(red, green, blue): Colour, cover: u8) {
        let is_inside = (0..self.width as i32).contains(&x) && (0..self.height as i32).contains(&y);
        if !is_inside {
            return;
        }
        let at = 3 * (y as usize * self.width as usize + x as usize);
        let cover = u32::from(cover);
        for (below, above) in self.pixels[at..at + 3].iter_mut().zip([red, green, blue]) {
            let sum = u32::from(*below) * (255 - cover) + u32::from(above) * cover;
            *below = ((sum + 127) / 255) as u8;
        }
    }

    /// Fills a rectangle, by its left, top, width and height.
    pub(super) fn rect(&mut self, [x, y, width, height]: [f32; 4], colour: Colour) {
        for y in y.round() as i32..(y + height).round() as i32 {
            for x in x.round() as i32..(x + width).round() as i32 {
                self.blend((x, y), colour, 255);
            }
        }
    }

    /// Fills a circle and draws its line.
    pub(super) fn ring(
        &mut self,
        (middle_x, middle_y): (f32, f32),
        radius: f32,
        fill: Colour,
        stroke: Colour,
        is_dashed: bool,
    ) {
        let reach = radius + STROKE;
        // How much of a pixel is covered that is this far inside.
        let cover = |within: f32| ((within + 0.5).clamp(0.0, 1.0) * 255.0) as u8;
        for y in (middle_y - reach) as i32..=(middle_y + reach) as i32 {
            for x in (middle_x - reach) as i32..=(middle_x + reach) as i32 {
                let (across, down) = (x as f32 + 0.5 - middle_x, y as f32 + 0.5 - middle_y);
                let distance = across.hypot(down);
                self.blend((x, y), fill, cover(radius - distance));
                let along = (down.atan2(across) + std::f32::consts::PI) * radius;
                if !is_dashed || along % (DASH.0 + DASH.1) < DASH.0 {
                    self.blend((x, y), stroke, cover(STROKE / 2.0 - (distance - radius).abs()));
                }
            }
        }
    }

    /// Draws a glyph's pixels, from a corner on. Each pixel is the cover of `colour`; for a
    /// glyph with colours of its own, it is red, green, blue and cover.
    pub(super) fn glyph(
        &mut self,
        (left, top): (i32, i32),
        (width, _): (u32, u32),
        data: &[u8],
        has_colours: bool,
        colour: Colour,
    ) {
        let each = if has_colours { 4 } else { 1 };
        for (at, pixel) in data.chunks_exact(each).enumerate() {
            let (x, y) = (at as u32 % width, at as u32 / width);
            let place = (left + x as i32, top + y as i32);
            match pixel {
                [red, green, blue, cover] => {
                    self.blend(place, Colour(*red, *green, *blue), *cover);
                }
                _ => self.blend(place, colour, pixel[0]),
            }
        }
    }

    /// The canvas as a PNG file.
    pub(super) fn png(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let written =
            encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.pixels));
        debug_assert!(written.is_ok(), "memory takes what is written, of the size that is said");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = Colour(255, 255, 255);
    const BLACK: Colour = Colour(0, 0, 0);
    const RED: Colour = Colour(255, 0, 0);

    fn at(canvas: &Canvas, x: u32, y: u32) -> Colour {
        let at = 3 * (y * canvas.width + x) as usize;
        Colour(canvas.pixels[at], canvas.pixels[at + 1], canvas.pixels[at + 2])
    }

    #[test]
    fn what_reaches_over_the_edge_is_drawn_as_far_as_there_is_paper() {
        let mut canvas = Canvas::new((10, 6), WHITE);
        canvas.rect([7.0, -2.0, 9.0, 4.0], BLACK);
        assert_eq!(
            (at(&canvas, 9, 1), at(&canvas, 6, 1), at(&canvas, 9, 2)),
            (BLACK, WHITE, WHITE)
        );
        canvas.glyph((-1, 0), (2, 1), &[255, 255], false, RED);
        assert_eq!((at(&canvas, 0, 0), at(&canvas, 1, 0)), (RED, WHITE));
    }

    #[test]
    fn a_ring_has_its_fill_within_its_line() {
        let mut canvas = Canvas::new((80, 80), WHITE);
        canvas.ring((40.0, 40.0), 30.0, RED, BLACK, false);
        assert_eq!(
            (at(&canvas, 40, 40), at(&canvas, 70, 40), at(&canvas, 79, 40)),
            (RED, BLACK, WHITE)
        );
        let mut dashed = Canvas::new((80, 80), WHITE);
        dashed.ring((40.0, 40.0), 30.0, WHITE, BLACK, true);
        let dark = |canvas: &Canvas| canvas.pixels.iter().filter(|part| **part < 20).count();
        assert!(dark(&dashed) > 0 && dark(&dashed) < dark(&canvas));
    }

    #[test]
    fn half_of_a_colour_is_half_of_it() {
        let mut canvas = Canvas::new((1, 1), WHITE);
        canvas.glyph((0, 0), (1, 1), &[128], false, BLACK);
        assert_eq!(at(&canvas, 0, 0), Colour(127, 127, 127));
        canvas.glyph((0, 0), (1, 1), &[255, 0, 0, 255], true, BLACK);
        assert_eq!(at(&canvas, 0, 0), RED);
    }
}
