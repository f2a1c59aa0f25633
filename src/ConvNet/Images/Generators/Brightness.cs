namespace ConvNet;

/// <summary>The brightness of images, changed as Pillow does it: on pixels of 8 bits.</summary>
internal static class Brightness
{
    /// <summary>An image made brighter or darker. Numbers beyond 0 to 255 are brought there first and back at last.</summary>
    /// <param name="x">(height, width, channels).</param>
    /// <param name="factor">0 for black, 1 for no change.</param>
    public static NDArray Apply(NDArray x, double factor)
    {
        double least = (double)x.min(), most = (double)x.max();
        bool isOutside = least < 0 || most > 255;
        var image = keras.utils.array_to_img(x, "channels_last", scale: isOutside);
        byte[] pixels = image.Pixels.ToArray<byte>();
        for (int i = 0; i < pixels.Length; i++)
        {
            // Opacity stays.
            if (image.mode != "RGBA" || i % 4 != 3) pixels[i] = (byte)Math.Clamp((float)factor * pixels[i], 0, 255);
        }
        var bright = keras.utils.img_to_array(new Image(image.mode, NDArray.Wrap(pixels, image.Pixels.shape)), "channels_last");
        return isOutside ? bright / 255 * (most - least) + least : bright;
    }
}
