using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    /// <summary>
    /// Functions of images (batch, height, width, channels), or of one image (height, width, channels):
    /// https://keras.io/api/ops/image/.
    /// </summary>
    public static partial class image
    {
        /// <summary>Images of another height and width. Whole numbers stay whole numbers of their type.</summary>
        /// <param name="images">The images.</param>
        /// <param name="size">The new height and width.</param>
        /// <param name="interpolation">"bilinear" (default), "nearest", "bicubic", "lanczos3" or "lanczos5".</param>
        /// <param name="antialias">Whether a smaller image is made of all pixels of the larger one.</param>
        /// <param name="crop_to_aspect_ratio">Whether what does not fit the new ratio is cut off first.</param>
        /// <param name="pad_to_aspect_ratio">Whether borders are added first instead.</param>
        /// <param name="fill_mode">How the borders are filled: "constant".</param>
        /// <param name="fill_value">The number in the borders.</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <exception cref="ArgumentException">An argument is out of its range, or these are no images.</exception>
        public static Tensor resize(Tensor images, Size2D size, string interpolation = "bilinear", bool antialias = false,
            bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false, string fill_mode = "constant",
            double fill_value = 0, string? data_format = null)
        {
            Require.Positive(size);
            Require.OneOf(interpolation, ["nearest", .. Resampling.Names]);
            Require.OneOf(fill_mode, ["constant"]);
            if (crop_to_aspect_ratio && pad_to_aspect_ratio)
                throw new ArgumentException("resize: only one of crop_to_aspect_ratio and pad_to_aspect_ratio can be true, got both");
            int rows = Rows("resize", images, data_format);
            return Operation.Apply("Resize", images, given =>
            {
                var fitting = crop_to_aspect_ratio ? AspectRatio.Crop(given[0], rows, size)
                    : pad_to_aspect_ratio ? AspectRatio.Pad(given[0], rows, size, fill_value) : given[0];
                return Ops.Resize(fitting, rows, size, interpolation, antialias);
            }, shapes => shapes[0].With(rows, size.Height).With(rows + 1, size.Width));
        }

        /// <summary>
        /// Images in which the pixel at (x, y) comes from ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k) with
        /// k = c0 x + c1 y + 1, counted in pixels from the first one.
        /// </summary>
        /// <param name="images">The images.</param>
        /// <param name="transform">a0, a1, a2, b0, b1, b2, c0, c1: (8) for all images, or (batch, 8).</param>
        /// <param name="interpolation">What stands between pixels: a "bilinear" mean (default), or the "nearest" one.</param>
        /// <param name="fill_mode">What stands outside: "constant" (default), "nearest", "reflect" or "wrap".</param>
        /// <param name="fill_value">The number outside for "constant".</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <exception cref="ArgumentException">An argument is out of its range or has another shape.</exception>
        public static Tensor affine_transform(Tensor images, NDArray transform, string interpolation = "bilinear",
            string fill_mode = "constant", double fill_value = 0, string? data_format = null)
        {
            Require.OneOf(interpolation, ["nearest", "bilinear"]);
            Require.OneOf(fill_mode, Ops.FillModes);
            if (transform.ndim is not (1 or 2) || transform.shape[^1] != 8) throw new ArgumentException(
                $"affine_transform: transform has shape (8) for all images or (batch, 8), got {transform.shape}");
            double[][] matrices = [.. transform.ToArray<double>().Chunk(8)];
            return Moved("AffineTransform", images, data_format,
                given => Ops.Transform(given, ForEach(matrices, given, "transform"), interpolation, fill_mode, fill_value));
        }

        /// <summary>Images whose four points come to lie elsewhere, with all that lies between them.</summary>
        /// <param name="images">The images.</param>
        /// <param name="start_points">The points (x, y) before, (4, 2) for all images or (batch, 4, 2): upper left, upper right, lower
        /// left, lower right.</param>
        /// <param name="end_points">Where they come to lie.</param>
        /// <param name="interpolation">What stands between pixels: a "bilinear" mean (default), or the "nearest" one.</param>
        /// <param name="fill_value">The number outside.</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <exception cref="ArgumentException">The points have another shape, or three of them lie on a line.</exception>
        public static Tensor perspective_transform(Tensor images, NDArray start_points, NDArray end_points,
            string interpolation = "bilinear", double fill_value = 0, string? data_format = null)
        {
            Require.OneOf(interpolation, ["nearest", "bilinear"]);
            if (start_points.ndim is not (2 or 3) || start_points.shape[^2] != 4 || start_points.shape[^1] != 2
                || start_points.shape != end_points.shape) throw new ArgumentException("perspective_transform: start_points and " +
                $"end_points both have shape (4, 2) or (batch, 4, 2), got {start_points.shape} and {end_points.shape}");
            double[][] matrices = [.. start_points.ToArray<double>().Chunk(8).Zip(end_points.ToArray<double>().Chunk(8), Homography.Solve)];
            return Moved("PerspectiveTransform", images, data_format,
                given => Ops.Transform(given, ForEach(matrices, given, "start_points"), interpolation, "constant", fill_value));
        }

        /// <summary>The values at places between the elements.</summary>
        /// <param name="inputs">An array of any number of axes.</param>
        /// <param name="coordinates">For each axis the places along it: (axes, …).</param>
        /// <param name="order">0 for the nearest element, 1 for a linear mean of those around.</param>
        /// <param name="fill_mode">What stands outside: "constant" (default), "nearest", "wrap", "mirror" or "reflect".</param>
        /// <param name="fill_value">The number outside for "constant".</param>
        /// <returns>Of the shape of the places along one axis.</returns>
        /// <exception cref="ArgumentException">An argument is out of its range or has another shape.</exception>
        public static Tensor map_coordinates(Tensor inputs, Tensor coordinates, int order, string fill_mode = "constant",
            double fill_value = 0)
        {
            Require.OneOf(fill_mode, Ops.CoordinateModes);
            if (order is not (0 or 1)) throw new ArgumentException($"map_coordinates: order must be 0 or 1, got {order}");
            if (coordinates.Shape.Count < 2 || coordinates.Shape.At(0) != inputs.Shape.Count) throw new ArgumentException(
                $"map_coordinates: coordinates have one row for each axis of inputs {inputs.Shape}, got {coordinates.Shape}");
            return Operation.Apply("MapCoordinates", [inputs, coordinates],
                xs => Ops.MapCoordinates(xs[0], xs[1], isLinear: order == 1, fill_mode, fill_value));
        }

        /// <summary>The part of images inside a border; two of the three numbers along each axis are given.</summary>
        /// <exception cref="ArgumentException">There are more or fewer numbers, or nothing is left.</exception>
        public static Tensor crop_images(Tensor images, int? top_cropping = null, int? left_cropping = null, int? bottom_cropping = null,
            int? right_cropping = null, int? target_height = null, int? target_width = null, string? data_format = null)
        {
            int rows = Rows("crop_images", images, data_format);
            var (top, height) = Inside(images.Shape[rows], top_cropping, bottom_cropping, target_height, "top_cropping, bottom_cropping and target_height");
            var (left, width) = Inside(images.Shape[rows + 1], left_cropping, right_cropping, target_width, "left_cropping, right_cropping and target_width");
            return Operation.Apply("CropImages", images,
                given => Ops.Slice(Ops.Slice(given[0], rows, top, height), rows + 1, left, width));
        }

        /// <summary>Images with a border of zeros; two of the three numbers along each axis are given.</summary>
        /// <exception cref="ArgumentException">There are more or fewer numbers, or a border would be negative.</exception>
        public static Tensor pad_images(Tensor images, int? top_padding = null, int? left_padding = null, int? bottom_padding = null,
            int? right_padding = null, int? target_height = null, int? target_width = null, string? data_format = null)
        {
            int rows = Rows("pad_images", images, data_format);
            var (top, bottom) = Around(images.Shape[rows], top_padding, bottom_padding, target_height, "top_padding, bottom_padding and target_height");
            var (left, right) = Around(images.Shape[rows + 1], left_padding, right_padding, target_width, "left_padding, right_padding and target_width");
            return Operation.Apply("PadImages", images,
                given => Ops.Pad(Ops.Pad(given[0], rows, top, bottom, 0), rows + 1, left, right, 0));
        }

        /// <summary>The patches that a window sees, each with its pixels in a row.</summary>
        /// <param name="images">The images.</param>
        /// <param name="size">The window's height and width.</param>
        /// <param name="strides">The steps between windows; the window's size by default.</param>
        /// <param name="dilation_rate">The distance between the pixels that a window sees.</param>
        /// <param name="padding">"valid" (default) or "same".</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <returns>(batch, rows, columns, height · width · channels), or without the batch.</returns>
        /// <exception cref="ArgumentException">An argument is out of its range.</exception>
        public static Tensor extract_patches(Tensor images, Size2D size, Size2D? strides = null, int dilation_rate = 1,
            string padding = "valid", string? data_format = null)
        {
            Require.Positive(size);
            Size2D steps = Require.Positive(strides ?? size, nameof(strides));
            if (Require.Positive(dilation_rate) > 1 && steps != new Size2D(1, 1))
                throw new ArgumentException($"extract_patches: dilation_rate over 1 needs strides: 1, got {dilation_rate} and {steps}");
            string border = Require.Padding(padding);
            return Framed("ExtractPatches", images, data_format, given =>
            {
                int channels = given.Shape[3], length = size.Height * size.Width * channels;
                var kernel = Arrays.ToTensor(np.eye(length, np.float32).reshape((size.Height, size.Width, channels, length)));
                return Ops.Conv(Ops.Cast(given, "float32"), kernel, null, steps.ToArray(), border, [dilation_rate, dilation_rate],
                    groups: 1, "channels_last");
            });
        }

        /// <summary>Where the rows stand.</summary>
        private static int Rows(string function, Tensor images, string? data_format) => images.Shape.Count is 3 or 4
            ? images.Shape.Count - (Require.DataFormat(data_format) == "channels_first" ? 2 : 3)
            : throw new ArgumentException($"{function}: expected images with 4 axes, or one with 3, got {images.Shape}");

        /// <summary>Computes on images (batch, height, width, channels), whatever form they come in, and gives them back in it.</summary>
        private static Tensor Framed(string function, Tensor images, string? data_format, Func<Tensor, Tensor> compute)
        {
            int rows = Rows(function, images, data_format), axes = images.Shape.Count;
            bool isFirst = rows == axes - 2;
            return Operation.Apply(function, images, given =>
            {
                var framed = axes == 3 ? Ops.ExpandDims(given[0], 0) : given[0];
                if (isFirst) framed = Ops.Permute(framed, [0, 2, 3, 1]);
                var result = compute(framed);
                if (isFirst) result = Ops.Permute(result, [0, 3, 1, 2]);
                return axes == 3 ? Ops.Squeeze(result, [0]) : result;
            });
        }

        // Whole numbers are computed as floats and cut.
        private static Tensor Moved(string function, Tensor images, string? data_format, Func<Tensor, Tensor> compute) =>
            Framed(function, images, data_format, given => given.DType.IsFloat ? compute(given)
                : Ops.Cast(compute(Ops.Cast(given, "float32")), given.DType));

        private static double[][] ForEach(double[][] matrices, Tensor images, string what) =>
            matrices.Length == images.Shape[0] ? matrices
            : matrices.Length == 1 ? [.. Enumerable.Repeat(matrices[0], images.Shape[0])]
            : throw new ArgumentException($"{what}: expected one for all {images.Shape[0]} images or one each, got {matrices.Length}");

        private static (int Start, int Length) Inside(int size, int? before, int? after, int? target, string what)
        {
            var (first, last) = Sides(size, before, after, size - target, what);
            return first >= 0 && last >= 0 && first + last < size ? (first, size - first - last) : throw new ArgumentException(
                $"{what}: from {size} pixels {first} and {last} can't be cut off");
        }

        private static (int Before, int After) Around(int size, int? before, int? after, int? target, string what)
        {
            var (first, last) = Sides(size, before, after, target - size, what);
            return first >= 0 && last >= 0 ? (first, last)
                : throw new ArgumentException($"{what}: to {size} pixels {first} and {last} can't be added");
        }

        private static (int Before, int After) Sides(int size, int? before, int? after, int? both, string what) =>
            (before, after, both) switch
            {
                ({ } first, { } last, null) => (first, last),
                ({ } first, null, { } sum) => (first, sum - first),
                (null, { } last, { } sum) => (sum - last, last),
                _ => throw new ArgumentException($"exactly two of {what} must be given, for {size} pixels"),
            };
    }
}
