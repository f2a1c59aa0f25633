using ConvNet.Engine;

namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public abstract partial class ops
{
    public static partial class image
    {
        /// <summary>Gray of colors, 0.2989 red + 0.587 green + 0.114 blue, with one channel.</summary>
        /// <exception cref="ArgumentException">There are no three channels.</exception>
        public static Tensor rgb_to_grayscale(Tensor images, string? data_format = null) =>
            Framed("RGBToGrayscale", OfColors("rgb_to_grayscale", images, data_format), data_format, Ops.Grayscale);

        /// <summary>Hue, saturation and value, 0 to 1, of red, green and blue, 0 to 1.</summary>
        /// <exception cref="ArgumentException">There are no three channels, or the numbers are no floats.</exception>
        public static Tensor rgb_to_hsv(Tensor images, string? data_format = null) =>
            Framed("RGBToHSV", OfFloats("rgb_to_hsv", images, data_format), data_format, Ops.RgbToHsv);

        /// <summary>Red, green and blue, 0 to 1, of hue, saturation and value, 0 to 1.</summary>
        /// <exception cref="ArgumentException">There are no three channels, or the numbers are no floats.</exception>
        public static Tensor hsv_to_rgb(Tensor images, string? data_format = null) =>
            Framed("HSVToRGB", OfFloats("hsv_to_rgb", images, data_format), data_format, Ops.HsvToRgb);

        /// <summary>Images seen through a Gaussian bell; zeros stand around them.</summary>
        /// <param name="images">The images.</param>
        /// <param name="kernel_size">The bell's height and width, in pixels.</param>
        /// <param name="sigma">Its standard deviations along a row and along a column.</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <exception cref="ArgumentException">A size or a deviation is not positive.</exception>
        public static Tensor gaussian_blur(Tensor images, Size2D? kernel_size = null, (double, double)? sigma = null,
            string? data_format = null)
        {
            var size = Require.Positive(kernel_size ?? (3, 3), nameof(kernel_size));
            var (across, down) = sigma ?? (1, 1);
            if (!(across > 0 && down > 0)) throw new ArgumentException($"gaussian_blur: sigma must be positive, got ({across}, {down})");
            double[] row = Bell(size.Height, across), column = Bell(size.Width, down);
            float[] table = [.. column.SelectMany(y => row.Select(x => (float)(y * x)))];
            return Framed("GaussianBlur", images, data_format, given =>
            {
                int channels = given.Shape[3];
                float[] all = [.. table.SelectMany(weight => Enumerable.Repeat(weight, channels))];
                var kernel = Arrays.ToTensor(NDArray.Wrap(all, (size.Height, size.Width, channels, 1)));
                return Ops.DepthwiseConv(given, kernel, null, [1, 1], "same", [1, 1], "channels_last");
            });
        }

        /// <summary>Images bent at random: each pixel comes from a place beside it, and neighbours from neighbours.</summary>
        /// <param name="images">The images.</param>
        /// <param name="alpha">How far pixels move.</param>
        /// <param name="sigma">How far a movement reaches.</param>
        /// <param name="interpolation">What stands between pixels: a "bilinear" mean (default), or the "nearest" one.</param>
        /// <param name="fill_mode">What stands outside: "constant", "nearest", "wrap", "mirror" or "reflect" (default).</param>
        /// <param name="fill_value">The number outside for "constant".</param>
        /// <param name="seed">A number, for the same each time, or a <see cref="keras.random.SeedGenerator"/>.</param>
        /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
        /// <exception cref="ArgumentException">An argument is out of its range.</exception>
        public static Tensor elastic_transform(Tensor images, double alpha = 20, double sigma = 5, string interpolation = "bilinear",
            string fill_mode = "reflect", double fill_value = 0, keras.random.SeedGenerator? seed = null, string? data_format = null)
        {
            bool isLinear = Require.OneOf(interpolation, ["nearest", "bilinear"]) == "bilinear";
            Require.OneOf(fill_mode, Ops.CoordinateModes);
            if (!(sigma > 0)) throw new ArgumentException($"elastic_transform: sigma must be positive, got {sigma}");
            return Framed("ElasticTransform", images, data_format, given =>
            {
                var (count, height, width) = (given.Shape[0], given.Shape[1], given.Shape[2]);
                int reach = (6 * (int)sigma) | 1;
                Tensor Drawn() => gaussian_blur(keras.random.normal((count, height, width, 1), stddev: sigma, seed: seed),
                    reach, (sigma, sigma)) * alpha;
                return Ops.Bend(given, Drawn(), Drawn(), isLinear, fill_mode, fill_value);
            });
        }

        /// <summary>Images of another shape, stretched and moved.</summary>
        /// <param name="images">An array of any number of axes.</param>
        /// <param name="output_shape">The new sizes.</param>
        /// <param name="scale">How much longer each of the axes becomes.</param>
        /// <param name="translation">How far it then moves.</param>
        /// <param name="spatial_dims">Which axes are meant.</param>
        /// <param name="method">"linear", "bilinear", "trilinear", "triangle", "cubic", "bicubic", "tricubic", "lanczos3" or
        /// "lanczos5".</param>
        /// <param name="antialias">Whether a smaller image is made of all pixels of the larger one.</param>
        /// <exception cref="ArgumentException">An argument is out of its range, or there are not as many as axes.</exception>
        public static Tensor scale_and_translate(Tensor images, Shape output_shape, NDArray scale, NDArray translation, Shape spatial_dims,
            string method, bool antialias = true)
        {
            string kernel = Require.OneOf(method,
                ["linear", "bilinear", "trilinear", "triangle", "cubic", "bicubic", "tricubic", "lanczos3", "lanczos5"]) switch
            {
                "cubic" or "bicubic" or "tricubic" => "bicubic",
                "lanczos3" or "lanczos5" => method,
                _ => "bilinear",
            };
            double[] scales = scale.ToArray<double>(), moves = translation.ToArray<double>();
            int[] axes = Array.ConvertAll(spatial_dims.ToArray(), axis => Axis(images, axis));
            if (output_shape.Count != images.Shape.Count || scales.Length != axes.Length || moves.Length != axes.Length)
                throw new ArgumentException($"scale_and_translate: images {images.Shape} need as many sizes, and {axes.Length} axes as many " +
                    $"scales and translations; got {output_shape}, {scales.Length} and {moves.Length}");
            return Operation.Apply("ScaleAndTranslate", images, given => axes.Index().Aggregate(Ops.Cast(given[0], "float32"), (x, axis) =>
            {
                var (i, at) = axis;
                return Ops.Weigh(x, at, Resampling.Weights(x.Shape[at], output_shape[at], scales[i], moves[i], kernel, antialias));
            }));
        }

        private static double[] Bell(int size, double sigma)
        {
            double[] bell = [.. Enumerable.Range(0, size).Select(i => Math.Exp(-0.5 * Math.Pow((i - (size - 1) / 2.0) / sigma, 2)))];
            double sum = bell.Sum();
            return Array.ConvertAll(bell, value => value / sum);
        }

        private static Tensor OfColors(string function, Tensor images, string? data_format)
        {
            int axis = Rows(function, images, data_format) + (Require.DataFormat(data_format) == "channels_first" ? -1 : 2);
            return images.Shape.At(axis) == 3 ? images
                : throw new ArgumentException($"{function}: expected 3 channels on axis {axis}, got images of shape {images.Shape}");
        }

        private static Tensor OfFloats(string function, Tensor images, string? data_format) => images.DType.IsFloat
            ? OfColors(function, images, data_format)
            : throw new ArgumentException($"{function}: expected floats from 0 to 1, got {images.DType.Name}; divide by 255 first");
    }
}
