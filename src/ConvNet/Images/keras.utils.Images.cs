namespace ConvNet;

#pragma warning disable IDE1006 // The names are Python's.
public static partial class keras
{
    public static partial class utils
    {
        /// <summary>Reads an image file: JPEG, PNG, BMP, GIF (its first picture) or WebP.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="color_mode">"rgb" (default), "rgba" or "grayscale"; gray of 16 bits stays so.</param>
        /// <param name="target_size">The height and width that the image gets; its own by default.</param>
        /// <param name="interpolation">How pixels of another size are made: "nearest" (default), "bilinear", "bicubic", "hamming",
        /// "box" or "lanczos". All but the first see all that a new pixel covers.</param>
        /// <param name="keep_aspect_ratio">Whether what does not fit the new ratio is cut off, not squeezed.</param>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="InvalidDataException">It is no image, truncated or damaged.</exception>
        /// <exception cref="ArgumentException">A name is unknown, or a size not positive.</exception>
        public static Image load_img(string path, string color_mode = "rgb", Size2D? target_size = null, string interpolation = "nearest",
            bool keep_aspect_ratio = false)
        {
            Require.OneOf(color_mode, ["grayscale", "rgb", "rgba"]);
            var image = Image.open(path);
            image = color_mode switch
            {
                "grayscale" => image.mode is "L" or "I;16" or "I" ? image : image.convert("L"),
                var colors => image.convert(colors.ToUpperInvariant()),
            };
            if (target_size is not { } size || (size.Height, size.Width) == (image.height, image.width)) return image;
            return image.resize((size.Width, size.Height), Require.OneOf(interpolation, PillowResampling.Names),
                keep_aspect_ratio ? MiddleOf(image, Require.Positive(size, nameof(target_size))) : null);
        }

        /// <summary>The pixels of an image as floats (height, width, channels).</summary>
        /// <param name="img">The image.</param>
        /// <param name="data_format">"channels_last" (default), or "channels_first" for (channels, height, width).</param>
        /// <param name="dtype">Another dtype than float32.</param>
        public static NDArray img_to_array(Image img, string? data_format = null, DType? dtype = null)
        {
            var pixels = img.Pixels.ndim == 2 ? np.expand_dims(img.Pixels, -1) : img.Pixels;
            if (Require.DataFormat(data_format) == "channels_first") pixels = pixels.transpose((2, 0, 1));
            return pixels.astype(dtype ?? np.float32);
        }

        /// <inheritdoc cref="img_to_array(Image, string, DType)"/>
        /// <param name="img">An array (height, width), or one that has channels already.</param>
        /// <param name="data_format">"channels_last" (default), or "channels_first".</param>
        /// <param name="dtype">Another dtype than float32.</param>
        /// <exception cref="ArgumentException">The array has another number of axes.</exception>
        public static NDArray img_to_array(NDArray img, string? data_format = null, DType? dtype = null)
        {
            bool isFirst = Require.DataFormat(data_format) == "channels_first";
            return img.ndim switch
            {
                2 => np.expand_dims(img, isFirst ? 0 : -1).astype(dtype ?? np.float32),
                3 => (isFirst ? img.transpose((2, 0, 1)) : img).astype(dtype ?? np.float32),
                _ => throw new ArgumentException($"img_to_array: an image has 2 or 3 axes, got an array of shape {img.shape}"),
            };
        }

        /// <summary>An image of an array: gray of one channel, colors of three, colors with opacity of four.</summary>
        /// <param name="x">(height, width, channels).</param>
        /// <param name="data_format">"channels_last" (default), or "channels_first" for (channels, height, width).</param>
        /// <param name="scale">Whether the smallest number becomes 0 and the largest 255; otherwise numbers are cut to
        /// integers.</param>
        /// <param name="dtype">What is computed in; float32 by default.</param>
        /// <exception cref="ArgumentException">The array is no image.</exception>
        public static Image array_to_img(NDArray x, string? data_format = null, bool scale = true, DType? dtype = null)
        {
            if (x.ndim != 3) throw new ArgumentException(
                $"array_to_img: an image has 3 axes, (height, width, channels); got an array of shape {x.shape}");
            x = np.array(Require.DataFormat(data_format) == "channels_first" ? x.transpose((1, 2, 0)) : x, dtype ?? np.float32);
            if (scale)
            {
                x = x - x.min();
                if ((double)x.max() is not 0) x = x / x.max() * 255;
            }
            return x.Sizes[2] switch
            {
                1 when (double)x.max() > 255 => new("I", x[.., .., 0].astype("int32")),
                1 => new("L", x[.., .., 0].astype("uint8")),
                3 => new("RGB", x.astype("uint8")),
                4 => new("RGBA", x.astype("uint8")),
                var channels => throw new ArgumentException($"array_to_img: an image has 1, 3 or 4 channels, got {channels}"),
            };
        }

        /// <summary>Writes an array as an image file: PNG, JPEG, BMP or WebP.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="x">(height, width, channels).</param>
        /// <param name="data_format">"channels_last" (default), or "channels_first" for (channels, height, width).</param>
        /// <param name="file_format">"png", "jpg", "jpeg", "bmp" or "webp"; by default what the name ends in.</param>
        /// <param name="scale">Whether the smallest number becomes 0 and the largest 255.</param>
        /// <param name="quality">For JPEG and WebP 1, poor and small, to 100.</param>
        /// <exception cref="ArgumentException">The array is no image, or the format unknown.</exception>
        public static void save_img(string path, NDArray x, string? data_format = null, string? file_format = null, bool scale = true,
            int quality = 75)
        {
            var image = array_to_img(x, data_format, scale);
            bool isJpeg = (file_format ?? Path.GetExtension(path)).TrimStart('.').ToLowerInvariant() is "jpg" or "jpeg";
            if (image.mode == "RGBA" && isJpeg) image = image.convert("RGB");
            image.save(path, file_format, quality);
        }

        // The largest part in the middle that has the ratio of the size.
        private static (double, double, double, double) MiddleOf(Image image, Size2D size)
        {
            int height = Math.Min(image.height, image.width * size.Height / size.Width);
            int width = Math.Min(image.width, image.height * size.Width / size.Height);
            int top = (image.height - height) / 2, left = (image.width - width) / 2;
            return (left, top, left + width, top + height);
        }
    }

    /// <summary>Keras 2's and TensorFlow's <c>keras.preprocessing</c>.</summary>
    public static class preprocessing
    {
        /// <summary>
        /// https://keras.io/api/data_loading/image/; the functions are those of <see cref="utils"/>.
        /// <c>using image = ConvNet.keras.preprocessing.image;</c> gives tutorials their <c>image.load_img</c>.
        /// </summary>
        public static partial class image
        {
            /// <summary>Images of another size, of which what does not fit the new ratio is cut off.</summary>
            /// <param name="x">(batch, height, width, channels), or one image.</param>
            /// <param name="size">The new height and width.</param>
            /// <param name="interpolation">"bilinear" (default), "nearest", "bicubic", "lanczos3" or "lanczos5".</param>
            /// <param name="data_format">"channels_last" (default) or "channels_first".</param>
            /// <exception cref="ArgumentException">An argument is out of its range, or these are no images.</exception>
            public static NDArray smart_resize(NDArray x, Size2D size, string interpolation = "bilinear",
                string data_format = "channels_last") => smart_resize((Tensor)x, size, interpolation, data_format).numpy();

            /// <inheritdoc cref="smart_resize(NDArray, Size2D, string, string)"/>
            public static Tensor smart_resize(Tensor x, Size2D size, string interpolation = "bilinear",
                string data_format = "channels_last") =>
                ops.image.resize(x, size, interpolation, crop_to_aspect_ratio: true, data_format: data_format);

            /// <inheritdoc cref="utils.load_img"/>
            public static Image load_img(string path, string color_mode = "rgb", Size2D? target_size = null,
                string interpolation = "nearest", bool keep_aspect_ratio = false) =>
                utils.load_img(path, color_mode, target_size, interpolation, keep_aspect_ratio);

            /// <inheritdoc cref="utils.img_to_array(Image, string, DType)"/>
            public static NDArray img_to_array(Image img, string? data_format = null, DType? dtype = null) =>
                utils.img_to_array(img, data_format, dtype);

            /// <inheritdoc cref="utils.img_to_array(NDArray, string, DType)"/>
            public static NDArray img_to_array(NDArray img, string? data_format = null, DType? dtype = null) =>
                utils.img_to_array(img, data_format, dtype);

            /// <inheritdoc cref="utils.array_to_img"/>
            public static Image array_to_img(NDArray x, string? data_format = null, bool scale = true, DType? dtype = null) =>
                utils.array_to_img(x, data_format, scale, dtype);

            /// <inheritdoc cref="utils.save_img"/>
            public static void save_img(string path, NDArray x, string? data_format = null, string? file_format = null,
                bool scale = true, int quality = 75) => utils.save_img(path, x, data_format, file_format, scale, quality);
        }
    }
}
